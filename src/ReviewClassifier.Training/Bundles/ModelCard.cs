using System.Globalization;
using System.Text;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Bundles;

/// <summary>Writes the model card from the figures that were measured.</summary>
internal static class ModelCard
{
    public static string Write(TrainedModel model, string version)
    {
        var labelled = model.Set.Labelled;
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # Model {version}

            Tells genuine negative reviews of Chinese online shops from extortion-style malicious ones and surfaces the buyer's lines that carry the
            verdict. For a shop deciding whether to appeal or to answer; a person decides, always. Not for acting against buyers: pressing,
            exposing or paying an honest reviewer is unlawful or against every platform's rules.

            ## Learned from
            - {labelled.Count} cases written by hand for this project by {labelled.Select(c => c.Group).Distinct().Count()} authors ({labelled.Count(c => c.Malicious)} malicious, {labelled.Count(c => c.Case.Chat.Count == 0)} without a chat). All people, shops and orders in them are invented.
            - {model.Set.Background.Count(c => c.Chat.Count == 0)} real negative reviews and {model.Set.Background.Count(c => c.Chat.Count > 0)} real service chats of public research corpora, taken as genuine.
            - {model.Lines.Vocabulary.Count} n-gram features, seed {model.Options.Seed}. Files and digests stand in model.json.

            ## Thresholds
            malicious from {model.Thresholds.Malicious:F3}, genuine below {model.Thresholds.Genuine:F3}, between them insufficient; a chat line is surfaced from a strength of {model.Thresholds.ChatEvidence:F3}, a review from {model.Thresholds.ReviewEvidence:F3}. A case with a chat is not called malicious without a surfaced line.

            ## Measured
            Labelled figures: every case scored by models that never saw its author ({model.Options.Folds} folds by file). Background figures: on reviews and chats
            left out of training and of the choice of thresholds. 95 % intervals by bootstrap over cases.

            | what | figure | 95 % interval | of | promised |
            |---|---|---|---|---|

            """);
        foreach (var metric in model.Metrics.Where(m => m.Figure.Count > 0))
            card.AppendLine(Row(metric));
        card.Append("""

            ## What these figures do and do not promise
            - The labelled cases were written by hand, not collected: an author who knows what is being looked for writes it more plainly than life
              does. Figures on them are an upper bound. The figures on real background are the ones to trust, and they speak of false alarms alone.
            - The features and settings were chosen while looking at these same out-of-fold figures; expect a little less on other data.
            - The probability is calibrated on the labelled cases, about half of which are malicious. In a shop's ordinary mix malicious reviews
              are rare, and the same probability means less.
            - No real malicious cases with chats were available. The background reviews are of goods and hotels of the 2010s, the background chats
              of one platform in 2018; take-away, live streaming and second-hand trade were measured on authored cases only.
            - A smear that says nothing telling cannot be told from a short honest review; the model then says genuine or insufficient.

            """.ReplaceLineEndings("\n"));
        return card.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(MeasuredMetric metric) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {metric.Says} | {metric.Figure.Value:F4} | {metric.Figure.Low:F4} – {metric.Figure.High:F4} | {metric.Figure.Count} | {metric.Promise ?? ""} |");
}

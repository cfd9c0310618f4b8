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
        int Background(bool chats) => model.Set.Background.Count(c => c.Chat.Count > 0 == chats);
        card.Append(CultureInfo.InvariantCulture, $"""
            # Model {version}

            Tells genuine negative reviews of Chinese online shops from extortion-style malicious ones and surfaces the buyer's lines that carry the
            verdict. For a shop deciding whether to appeal or to answer; a person decides, always. Not for acting against buyers: pressing,
            exposing or paying an honest reviewer is unlawful or against every platform's rules.

            ## Learned from
            - {labelled.Count} labelled cases in {model.Groups} files, one author or annotator each: {labelled.Count(c => c.Malicious)} malicious, {labelled.Count(c => c.Case.Chat.Count == 0)} without a chat.
            - Background, taken as genuine: {Background(false)} reviews and {Background(true)} chats.
            - {model.Lines.Vocabulary.Count} n-gram features, seed {model.Options.Seed}. Files and digests stand in model.json; where the data come from, their makers say.

            ## Thresholds
            malicious from {model.Thresholds.Malicious:F3}, genuine below {model.Thresholds.Genuine:F3}, between them insufficient; a chat line is surfaced from a strength of {model.Thresholds.ChatEvidence:F3}, a review from {model.Thresholds.ReviewEvidence:F3}. A case with a chat is not called malicious without a surfaced line.

            ## Measured
            Labelled figures: every case scored by models that never saw its author ({model.FoldCount} folds by file). Background figures: on the half of
            the background that chose no threshold, scored by models that never saw it. 95 % intervals by bootstrap over cases, of shares
            without a single event by Wilson's formula.

            | what | figure | 95 % interval | of | promised |
            |---|---|---|---|---|

            """);
        foreach (var metric in model.Metrics.Where(m => m.Figure.Count > 0))
            card.AppendLine(Row(metric));
        card.Append("""

            ## What these figures do and do not promise
            - They hold for cases like the labelled ones and complaints like the background. Labelled cases that people made up are plainer than
              life, and figures on them an upper bound; background from the same source as the training half flatters too.
            - Case models learn from scores of line models that saw the tested author: figures are a little better than nesting both would give.
              The thresholds of labels and of genuine were chosen on the labelled cases themselves.
            - The probability is calibrated on the labelled cases and their share of malicious ones. In a shop's ordinary mix malicious reviews are
              rare, and the same probability means less.
            - What neither the labelled cases nor the background hold was not tested: other trades, platforms, languages and years.
            - A smear that says nothing telling cannot be told from a short honest review; the model then says genuine or insufficient.

            """.ReplaceLineEndings("\n"));
        return card.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(MeasuredMetric metric) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {metric.Says} | {metric.Figure.Value:F4} | {metric.Figure.Low:F4} – {metric.Figure.High:F4} | {metric.Figure.Count} | {metric.Promise ?? ""} |");
}

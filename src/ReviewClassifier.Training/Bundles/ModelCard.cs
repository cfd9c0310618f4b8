using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Slices;

namespace ReviewClassifier.Training.Bundles;

/// <summary>Writes the model card from the figures that were measured.</summary>
internal static class ModelCard
{
    public static string Write(TrainedModel model, string version)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # Model {version}

            ## Intended use
            Tells genuine negative reviews of Chinese online shops from extortion-style malicious ones and surfaces the buyer's lines that carry the
            verdict. For a shop deciding whether to appeal or to answer; a person decides, always. Not for acting against buyers: pressing,
            exposing or paying an honest reviewer is unlawful or against every platform's rules.

            {Data(model)}

            ## Thresholds
            malicious from {model.Thresholds.Malicious:F3}, genuine below {model.Thresholds.Genuine:F3}, between them insufficient; a chat line is surfaced from a strength of {model.Thresholds.ChatEvidence:F3}, a review from {model.Thresholds.ReviewEvidence:F3}. A case with a chat is not called malicious without a surfaced line.

            ## Measured
            Labelled figures: every case scored by models that never saw its author ({model.FoldCount} folds by file). Background figures: on the half of
            the background that chose no threshold, scored by models that never saw it. 95 % intervals by bootstrap over cases, of shares
            without a single event by Wilson's formula.

            | what | figure | 95 % interval | of | promised |
            |---|---|---|---|---|
            {string.Join('\n', model.Metrics.Where(m => m.Figure.Count > 0).Select(Row))}

            {Weakest(model)}

            ## What was not tested, and limits
            {NotTested(model)}
            - They hold for cases like the labelled ones and complaints like the background. Labelled cases that people made up are plainer than
              life, and figures on them an upper bound; background from the same source as the training half flatters too.
            - Case models learn from scores of line models that saw the tested author: figures are a little better than nesting both would give.
              The thresholds of labels and of genuine were chosen on the labelled cases themselves.
            - The probability is calibrated on the labelled cases and their share of malicious ones. In a shop's ordinary mix malicious reviews are
              rare, and the same probability means less.
            - What neither the labelled cases nor the background hold was not tested: other trades, platforms, languages and years.
            - A smear that says nothing telling cannot be told from a short honest review; the model then says genuine or insufficient.

            """);
        return card.ToString().ReplaceLineEndings("\n");
    }

    private static string Data(TrainedModel model)
    {
        var labelled = model.Set.Labelled;
        int Background(bool chats) => model.Set.Background.Count(c => c.Chat.Count > 0 == chats);
        var files = model.Set.Files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} ({f.Rows})"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            ## Learned from
            - {labelled.Count} labelled cases in {model.Groups} files, one author or annotator each: {labelled.Count(c => c.Malicious)} malicious, {labelled.Count(c => c.Case.Chat.Count == 0)} without a chat.
            - Background, taken as genuine: {Background(false)} reviews and {Background(true)} chats.
            - {model.Lines.Vocabulary.Count} n-gram features, seed {model.Options.Seed}.
            - Files, with their cases: {string.Join(", ", files)}. Their digests stand in model.json; where the data come from, their makers say.
            """);
    }

    private static string Weakest(TrainedModel model)
    {
        var slices = Slicing.Worst(model.Measured.Slices, 5).Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $"| {s.Dimension}: {Cell(s.Value)} | {s.Cases} | {s.Balanced.Value:F3} ({s.Balanced.Low:F3} – {s.Balanced.High:F3}) | {s.Recall.Value:F3} | {s.FalseAlarms.Value:F3} |"));
        return $"""
            ## Where it is weakest
            | labelled cases | of | mean of recall and of genuine left alone | malicious called malicious | genuine called malicious |
            |---|---|---|---|---|
            {string.Join('\n', slices)}
            """;
    }

    // What the data do not hold at all was certainly not tested.
    private static string NotTested(TrainedModel model)
    {
        List<string> missing =
        [
            .. SnakeCase<Pattern>.Values.Where(p => model.Set.Labelled.All(c => c.Pattern != p)).Select(p => "pattern " + SnakeCase<Pattern>.Name(p)),
            .. model.Metrics.Where(m => m.Figure.Count == 0).Select(m => m.Says),
        ];
        return missing.Count == 0
            ? "- Each pattern stands in the labelled cases, and each figure above could be measured."
            : $"- Not in the data, and not measured: {string.Join("; ", missing)}.";
    }

    // A platform's or category's name is free text.
    private static string Cell(string text) => string.Concat(text.Take(40).Select(c => char.IsControl(c) || c is '|' or '<' or '`' or '[' ? ' ' : c));

    private static string Row(MeasuredMetric metric) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {metric.Says} | {metric.Figure.Value:F4} | {metric.Figure.Low:F4} – {metric.Figure.High:F4} | {metric.Figure.Count} | {metric.Promise ?? ""} |");
}

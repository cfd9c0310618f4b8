using ReviewClassifier.Models;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The sections of curves and tables.</summary>
internal static class FigureSections
{
    public static Html Write(ReportFigures figures) => Html.Join(
    [
        Curves(figures), Thresholds(figures), Confusion(figures), Patterns(figures), SliceTables(figures), Labels(figures), Learning(figures), Metrics(figures),
    ]);

    private static Html Curves(ReportFigures figures)
    {
        PlotLine[] Of(string kind) => [.. figures.Curves.Where(c => c.Kind == kind).Select(c => new PlotLine(FormattableString.Invariant($"{c.Name} ({c.Area:0.000})"), c.Points))];
        var bins = figures.Reliability;
        return Html.Of($"""
            <h2>Curves</h2><div class="plots">
            {new SvgPlot("recall", "precision", Of("precision_recall")).Write("Precision and recall; in brackets the average precision.")}
            {new SvgPlot("false-alarm rate", "recall", Of("roc")) { Diagonal = true }.Write("ROC; in brackets the area under it.")}
            {new SvgPlot("probability told", "share malicious", [new PlotLine("labelled cases", [.. bins.Select(b => new[] { b.Mean, b.Share })], true)]) { Diagonal = true }.Write("Reliability: on the diagonal, what is told is what happens.")}
            </div>
            <details><summary>The bins of the reliability diagram</summary>
            {Table.Write("Labelled cases by their probability", ["probability", "cases", "mean told", "share malicious, 95 %"], bins.Select(b => new[] { Html.Of($"{b.From:0.0} to {b.To:0.0}"), Table.Count(b.Count), Table.Share(b.Mean), Table.Figure(new Figure(b.Share, b.Low, b.High, b.Count)) }))}
            </details>

            """);
    }

    private static Html Thresholds(ReportFigures figures) => Html.Of($"""
        <h2>What a threshold costs</h2>
        <p class="soft">From which probability a case is called malicious; the model's own, chosen in training, is {figures.Chosen.Malicious:0.000}.</p>
        {Table.Write(
            "Calls at each threshold; lines surfaced stay the same", ["threshold", "recall, with chat", "recall, without chat", "precision on labelled", "genuine labelled called malicious", "false alarms per 1,000 reviews", "per 1,000 chats"],
            figures.Thresholds.Select(t => new[]
            {
                Html.Of($"{(t.Chosen ? new Html("<b>chosen</b> ") : default)}{t.Threshold:0.000}"), Table.Share(t.RecallChat), Table.Share(t.RecallNoChat), Table.Share(t.Precision),
                Table.Share(t.GenuineAlarms), PerThousand(t.Per1000Reviews), PerThousand(t.Per1000Chats),
            }))}

        """);

    private static Html Confusion(ReportFigures figures) => Html.Of($"""
        <h2>Confusion</h2>
        {Table.Write("Verdicts by what the cases are", ["cases", "called malicious", "insufficient", "called genuine"], figures.Verdicts.Select(v => new[] { Table.Text(v.Cases), Table.Count(v.Malicious), Table.Count(v.Insufficient), Table.Count(v.Genuine) }))}
        {Table.Write("Malicious cases: the pattern a person gave (rows) and the most probable one (columns)", ["pattern", .. figures.Patterns.Select(p => p.Name)], figures.Patterns.Where(p => p.Count > 0).Select((p, row) => new[] { Table.Text(p.Name) }.Concat(p.Predicted.Select((n, column) => figures.Patterns[column].Name == p.Name ? Html.Of($"<b>{n}</b>") : Html.Of($"{n}")))))}

        """);

    private static Html Patterns(ReportFigures figures) => Html.Of($"""
        <h2>Recall by pattern</h2>
        {Table.Write("Malicious cases by pattern", ["pattern", "cases", "called malicious, 95 %", "insufficient", "called genuine"], figures.Patterns.Where(p => p.Count > 0).OrderBy(p => p.Recall.Value).Select(p => new[] { Table.Text(p.Name), Table.Count(p.Count), Table.Figure(p.Recall), Table.Count(p.Insufficient), Table.Count(p.Genuine) }))}

        """);

    private static Html SliceTables(ReportFigures figures) => Html.Of($"""
        <h2>Slices</h2>
        <p class="soft">Balanced: the mean of recall and of genuine cases not called malicious. Each with its 95 % interval; a slice of few cases says little.</p>
        {Html.Join(figures.Slices.GroupBy(s => s.Dimension).Select(d => Table.Write(
            "By " + d.Key, [d.Key, "cases", "malicious", "balanced", "AUC", "recall", "genuine called malicious", "evidence AP", "background called malicious"],
            d.Select(s => new[]
            {
                Table.Text(s.Value), Table.Count(s.Cases), Table.Count(s.Malicious), Table.Figure(s.Balanced), Table.Figure(s.Auc), Table.Figure(s.Recall),
                Table.Figure(s.FalseAlarms), Table.Figure(s.EvidenceAp), Table.Figure(s.BackgroundAlarms),
            }))))}

        """);

    private static Html Labels(ReportFigures figures) => Html.Of($"""
        <h2>Evidence labels</h2>
        {Table.Write("On the buyers' chat lines of the labelled cases", ["label", "lines with it", "average precision, 95 %", "threshold", "precision there", "recall there"], figures.Labels.OrderBy(l => l.Ap.Value).Select(l => new[] { Table.Text(l.Name), Table.Count(l.Holding), Table.Figure(l.Ap), Table.Share(l.Threshold), Table.Share(l.Precision), Table.Share(l.Recall) }))}
        {Features(figures)}

        """);

    private static Html Features(ReportFigures figures) => figures.Features.Count == 0 ? default : Html.Of($"""
        <details><summary>The n-grams that weigh most in each label</summary>
        <p class="soft">^ and $ are the edges of a line; a space stands between two words; digits count as one.</p>
        {Table.Write("N-grams by weight", ["label", "for it", "against it"], figures.Features.Select(f => new[] { Table.Text(f.Label), Grams(f.For), Grams(f.Against) }), "prose")}
        </details>
        """);

    private static Html Grams(IReadOnlyList<WeightFigure> grams) =>
        Html.Join(grams.Select(g => Html.Of($"<bdi>{g.Text}</bdi> <small>{g.Weight:+0.00;-0.00}</small> &nbsp; ")));

    private static Html Learning(ReportFigures figures)
    {
        if (figures.LearningCurve.Count == 0)
            return new Html("<h2>Learning curve</h2><p class=\"soft\">Not measured; --learning-curve measures it.</p>\n");
        var points = figures.LearningCurve;
        string[] names = ["auc_chat", "auc_no_chat", "evidence_ap", "recall_no_chat"];
        string[] says = ["AUC, with chat", "AUC, without chat", "evidence AP", "recall, without chat"];
        var lines = names.Zip(says, (name, say) => new PlotLine(say, [.. points.Where(p => p.Figures[name].Count > 0).Select(p => new[] { p.Cases, p.Figures[name].Value })], true)).Where(l => l.Points.Count > 0).ToArray();
        var least = Math.Floor(lines.SelectMany(l => l.Points).Min(p => p[1]) * 10) / 10;
        return Html.Of($"""
            <h2>Learning curve</h2>
            {new SvgPlot("labelled cases learned from", "figure", lines) { X = (0, points.Max(p => p.Cases)), Y = (Math.Min(least, 0.9), 1), XFormat = "0" }.Write("More cases of more authors: where a line still rises, labelling more helps.")}
            {Table.Write("The points", ["files", "cases learned from", .. says], points.Select(p => new[] { Html.Of($"{p.Groups} ({p.Share * 100:0} %)"), Table.Count(p.Cases) }.Concat(names.Select(n => Table.Figure(p.Figures[n])))))}

            """);
    }

    private static Html Metrics(ReportFigures figures) => Html.Of($"""
        <h2>All figures</h2>
        {Table.Write(
            "With 95 % intervals by bootstrap over cases", ["figure", "value, 95 %", "of", "promised", "before", "change"],
            figures.Metrics.Select(m => new[] { Table.Text(m.Says), Table.Figure(m.Figure), Table.Count(m.Figure.Count), FirstScreen.Promise(m), m.Previous is { } p ? Table.Figure(p) : new Html("–"), FirstScreen.Change(m) }))}

        """);

    private static Html PerThousand(double? rate) => rate is { } value ? Html.Of($"{value:0.0}") : new Html("–");
}

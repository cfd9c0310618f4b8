using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The sections of tables.</summary>
internal static class FigureSections
{
    public static Html Write(ReportFigures figures) => Html.Join(
    [
        CurveSections.Curves(figures), Thresholds(figures), Confusion(figures), Patterns(figures), Slices(figures), Labels(figures),
        CurveSections.Learning(figures), Metrics(figures),
    ]);

    private static Html Thresholds(ReportFigures figures)
    {
        string[] headers =
        [
            "threshold", "recall, with chat", "recall, without chat", "precision on labelled", "genuine labelled called malicious",
            "false alarms per 1,000 reviews", "per 1,000 chats",
        ];
        var rows = figures.Thresholds.Select(t => new[]
        {
            t.Chosen ? Html.Of($"<b>chosen</b> {t.Threshold:0.000}") : Html.Of($"{t.Threshold:0.000}"),
            Table.Share(t.RecallChat), Table.Share(t.RecallNoChat), Table.Share(t.Precision), Table.Share(t.GenuineAlarms),
            PerThousand(t.Per1000Reviews), PerThousand(t.Per1000Chats),
        });
        return Html.Of($"""
            <h2>What a threshold costs</h2>
            <p class="soft">From which probability a case is called malicious; the model's own, chosen in training, is {figures.Chosen.Malicious:0.000}.</p>
            {Table.Write("Calls at each threshold; lines surfaced stay the same", headers, rows)}

            """);
    }

    private static Html Confusion(ReportFigures figures)
    {
        var verdicts = figures.Verdicts.Select(v => new[]
        {
            Table.Text(v.Cases), Table.Count(v.Malicious), Table.Count(v.Insufficient), Table.Count(v.Genuine),
        });
        string[] names = [.. figures.Patterns.Select(p => p.Name)];
        var patterns = figures.Patterns.Where(p => p.Count > 0).Select(p => p.Predicted
            .Select((count, column) => names[column] == p.Name ? Html.Of($"<b>{count}</b>") : Html.Of($"{count}"))
            .Prepend(Table.Text(p.Name)));
        return Html.Of($"""
            <h2>Confusion</h2>
            {Table.Write("Verdicts by what the cases are", ["cases", "called malicious", "insufficient", "called genuine"], verdicts)}
            {Table.Write("Malicious cases: the pattern a person gave (rows) and the most probable one (columns)", ["pattern", .. names], patterns)}

            """);
    }

    private static Html Patterns(ReportFigures figures)
    {
        var rows = figures.Patterns.Where(p => p.Count > 0).OrderBy(p => p.Recall.Value).Select(p => new[]
        {
            Table.Text(p.Name), Table.Count(p.Count), Table.Figure(p.Recall), Table.Count(p.Insufficient), Table.Count(p.Genuine),
        });
        return Html.Of($"""
            <h2>Recall by pattern</h2>
            {Table.Write("Malicious cases", ["pattern", "cases", "called malicious, 95 %", "insufficient", "called genuine"], rows)}

            """);
    }

    private static Html Slices(ReportFigures figures)
    {
        string[] headers =
            ["cases", "malicious", "balanced", "AUC", "recall", "genuine called malicious", "evidence AP", "background called malicious"];
        var tables = figures.Slices.GroupBy(s => s.Dimension).Select(d => Table.Write("By " + d.Key, [d.Key, .. headers], d.Select(s => new[]
        {
            Table.Text(s.Value), Table.Count(s.Cases), Table.Count(s.Malicious), Table.Figure(s.Balanced), Table.Figure(s.Auc),
            Table.Figure(s.Recall), Table.Figure(s.FalseAlarms), Table.Figure(s.EvidenceAp), Table.Figure(s.BackgroundAlarms),
        })));
        return Html.Of($"""
            <h2>Slices</h2>
            <p class="soft">Balanced: the mean of recall and of genuine cases not called malicious. Each with its 95 % interval; a slice of few
            cases says little.</p>
            {Html.Join(tables)}

            """);
    }

    private static Html Labels(ReportFigures figures)
    {
        string[] headers = ["label", "lines with it", "average precision, 95 %", "threshold", "precision there", "recall there"];
        var rows = figures.Labels.OrderBy(l => l.Ap.Value).Select(l => new[]
        {
            Table.Text(l.Name), Table.Count(l.Holding), Table.Figure(l.Ap), Table.Share(l.Threshold), Table.Share(l.Precision), Table.Share(l.Recall),
        });
        return Html.Of($"""
            <h2>Evidence labels</h2>
            {Table.Write("On the buyers' chat lines of the labelled cases", headers, rows)}
            {Features(figures)}

            """);
    }

    private static Html Features(ReportFigures figures)
    {
        if (figures.Features.Count == 0)
            return default;
        var rows = figures.Features.Select(f => new[] { Table.Text(f.Label), Grams(f.For), Grams(f.Against) });
        return Html.Of($"""
            <details><summary>The n-grams that weigh most in each label</summary>
            <p class="soft">^ and $ are the edges of a line; a space stands between two words; digits count as one.</p>
            {Table.Write("N-grams by weight", ["label", "for it", "against it"], rows, "prose")}
            </details>
            """);
    }

    private static Html Grams(IReadOnlyList<WeightFigure> grams) =>
        Html.Join(grams.Select(g => Html.Of($"<bdi>{g.Text}</bdi> <small>{g.Weight:+0.00;-0.00}</small> &nbsp; ")));

    private static Html Metrics(ReportFigures figures)
    {
        var rows = figures.Metrics.Select(m => new[]
        {
            Table.Text(m.Says), Table.Figure(m.Figure), Table.Count(m.Figure.Count), FirstScreen.Promise(m),
            m.Previous is { } previous ? Table.Figure(previous) : new Html("–"), FirstScreen.Change(m),
        });
        return Html.Of($"""
            <h2>All figures</h2>
            {Table.Write("With 95 % intervals by bootstrap over cases", ["figure", "value, 95 %", "of", "promised", "before", "change"], rows)}

            """);
    }

    private static Html PerThousand(double? rate) => rate is { } value ? Html.Of($"{value:0.0}") : new Html("–");
}

using ReviewClassifier.Html;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The sections of tables.</summary>
internal static class FigureSections
{
    public static Markup Write(ReportFigures figures) => Markup.Join(
    [
        CurveSections.Curves(figures), Thresholds(figures), Confusion(figures), Patterns(figures), Slices(figures), Labels(figures),
        CurveSections.Learning(figures), Metrics(figures),
    ]);

    private static Markup Thresholds(ReportFigures figures)
    {
        string[] headers =
        [
            "threshold", "recall, with chat", "recall, without chat", "precision on labelled", "genuine labelled called malicious",
            "false alarms per 1,000 reviews", "per 1,000 chats",
        ];
        var rows = figures.Thresholds.Select(t => new[]
        {
            t.Chosen ? Markup.Of($"<b>chosen</b> {t.Threshold:0.000}") : Markup.Of($"{t.Threshold:0.000}"),
            Table.Share(t.RecallChat), Table.Share(t.RecallNoChat), Table.Share(t.Precision), Table.Share(t.GenuineAlarms),
            PerThousand(t.Per1000Reviews), PerThousand(t.Per1000Chats),
        });
        return Markup.Of($"""
            <h2>What a threshold costs</h2>
            <p class="soft">From which probability a case is called malicious; the model's own, chosen in training, is {figures.Chosen.Malicious:0.000}.</p>
            {Table.Write("Calls at each threshold; lines surfaced stay the same", headers, rows)}

            """);
    }

    private static Markup Confusion(ReportFigures figures)
    {
        var verdicts = figures.Verdicts.Select(v => new[]
        {
            Table.Text(v.Cases), Table.Count(v.Malicious), Table.Count(v.Insufficient), Table.Count(v.Genuine),
        });
        string[] names = [.. figures.Patterns.Select(p => p.Name)];
        var patterns = figures.Patterns.Where(p => p.Count > 0).Select(p => p.Predicted
            .Select((count, column) => names[column] == p.Name ? Markup.Of($"<b>{count}</b>") : Markup.Of($"{count}"))
            .Prepend(Table.Text(p.Name)));
        return Markup.Of($"""
            <h2>Confusion</h2>
            {Table.Write("Verdicts by what the cases are", ["cases", "called malicious", "insufficient", "called genuine"], verdicts)}
            {Table.Write("Malicious cases: the pattern a person gave (rows) and the most probable one (columns)", ["pattern", .. names], patterns)}

            """);
    }

    private static Markup Patterns(ReportFigures figures)
    {
        var rows = figures.Patterns.Where(p => p.Count > 0).OrderBy(p => p.Recall.Value).Select(p => new[]
        {
            Table.Text(p.Name), Table.Count(p.Count), FigureCell.Of(p.Recall), Table.Count(p.Insufficient), Table.Count(p.Genuine),
        });
        return Markup.Of($"""
            <h2>Recall by pattern</h2>
            {Table.Write("Malicious cases", ["pattern", "cases", "called malicious, 95 %", "insufficient", "called genuine"], rows)}

            """);
    }

    private static Markup Slices(ReportFigures figures)
    {
        string[] headers =
            ["cases", "malicious", "balanced", "AUC", "recall", "genuine called malicious", "evidence AP", "background called malicious"];
        var tables = figures.Slices.GroupBy(s => s.Dimension).Select(d => Table.Write("By " + d.Key, [d.Key, .. headers], d.Select(s => new[]
        {
            Table.Text(s.Value), Table.Count(s.Cases), Table.Count(s.Malicious), FigureCell.Of(s.Balanced), FigureCell.Of(s.Auc),
            FigureCell.Of(s.Recall), FigureCell.Of(s.FalseAlarms), FigureCell.Of(s.EvidenceAp), FigureCell.Of(s.BackgroundAlarms),
        })));
        return Markup.Of($"""
            <h2>Slices</h2>
            <p class="soft">Balanced: the mean of recall and of genuine cases not called malicious. Each with its 95 % interval; a slice of few
            cases says little.</p>
            {Markup.Join(tables)}

            """);
    }

    private static Markup Labels(ReportFigures figures)
    {
        string[] headers = ["label", "lines with it", "average precision, 95 %", "threshold", "precision there", "recall there"];
        var rows = figures.Labels.OrderBy(l => l.Ap.Value).Select(l => new[]
        {
            Table.Text(l.Name), Table.Count(l.Holding), FigureCell.Of(l.Ap), Table.Share(l.Threshold), Table.Share(l.Precision), Table.Share(l.Recall),
        });
        return Markup.Of($"""
            <h2>Evidence labels</h2>
            {Table.Write("On the buyers' chat lines of the labelled cases", headers, rows)}
            {Features(figures)}

            """);
    }

    private static Markup Features(ReportFigures figures)
    {
        if (figures.Features.Count == 0)
            return default;
        var rows = figures.Features.Select(f => new[] { Table.Text(f.Label), Grams(f.For), Grams(f.Against) });
        return Markup.Of($"""
            <details><summary>The n-grams that weigh most in each label</summary>
            <p class="soft">^ and $ are the edges of a line; a space stands between two words; digits count as one.</p>
            {Table.Write("N-grams by weight", ["label", "for it", "against it"], rows, "prose")}
            </details>
            """);
    }

    private static Markup Grams(IReadOnlyList<WeightFigure> grams) =>
        Markup.Join(grams.Select(g => Markup.Of($"<bdi>{g.Text}</bdi> <small>{g.Weight:+0.00;-0.00}</small> &nbsp; ")));

    private static Markup Metrics(ReportFigures figures)
    {
        var rows = figures.Metrics.Select(m => new[]
        {
            Table.Text(m.Says), FigureCell.Of(m.Figure), Table.Count(m.Figure.Count), FirstScreen.Promise(m),
            m.Previous is { } previous ? FigureCell.Of(previous) : new Markup("–"), FirstScreen.Change(m),
        });
        return Markup.Of($"""
            <h2>All figures</h2>
            {Table.Write("With 95 % intervals by bootstrap over cases", ["figure", "value, 95 %", "of", "promised", "before", "change"], rows)}

            """);
    }

    private static Markup PerThousand(double? rate) => rate is { } value ? Markup.Of($"{value:0.0}") : new Markup("–");
}

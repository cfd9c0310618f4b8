using ReviewClassifier.Html;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The sections with plots.</summary>
internal static class CurveSections
{
    private static readonly (string Metric, string Says)[] _learned =
    [
        ("auc_chat", "AUC, with chat"), ("auc_no_chat", "AUC, without chat"), ("evidence_ap", "evidence AP"), ("recall_no_chat", "recall, without chat"),
    ];

    /// <summary>Precision and recall, ROC, reliability.</summary>
    public static Markup Curves(ReportFigures figures)
    {
        var bins = figures.Reliability;
        var told = new PlotLine("labelled cases", [.. bins.Select(b => new[] { b.Mean, b.Share })], Dots: true);
        var rows = bins.Select(b => new[]
        {
            Markup.Of($"{b.From:0.0} to {b.To:0.0}"), Table.Count(b.Count), Table.Share(b.Mean), FigureCell.Of(new Figure(b.Share, b.Low, b.High, b.Count)),
        });
        return Markup.Of($"""
            <h2>Curves</h2><div class="plots">
            {new SvgPlot("recall", "precision", Of(figures, "precision_recall")).Write("Precision and recall; in brackets the average precision.")}
            {new SvgPlot("false-alarm rate", "recall", Of(figures, "roc")) { Diagonal = true }.Write("ROC; in brackets the area under it.")}
            {new SvgPlot("probability told", "share malicious", [told]) { Diagonal = true }.Write("Reliability: on the diagonal, what is told happens.")}
            </div>
            <details><summary>The bins of the reliability diagram</summary>
            {Table.Write("Labelled cases by their probability", ["probability", "cases", "mean told", "share malicious, 95 %"], rows)}
            </details>

            """);
    }

    /// <summary>The learning curve.</summary>
    public static Markup Learning(ReportFigures figures)
    {
        var points = figures.LearningCurve;
        if (points.Count == 0)
            return new Markup("<h2>Learning curve</h2><p class=\"soft\">Not measured; --learning-curve measures it.</p>\n");
        var lines = _learned.Select(l => new PlotLine(l.Says, [.. points.Where(p => p.Figures[l.Metric].Count > 0).Select(p => At(p, l.Metric))], Dots: true))
            .Where(l => l.Points.Count > 0)
            .ToArray();
        var least = Math.Floor(lines.SelectMany(l => l.Points).Min(p => p[1]) * 10) / 10;
        var plot = new SvgPlot("labelled cases learned from", "figure", lines)
        {
            X = (0, points.Max(p => p.Cases)),
            Y = (Math.Min(least, 0.9), 1),
            XFormat = "0",
        };
        var rows = points.Select(p => new[] { Markup.Of($"{p.Groups} ({p.Share * 100:0} %)"), Table.Count(p.Cases) }
            .Concat(_learned.Select(l => FigureCell.Of(p.Figures[l.Metric]))));
        return Markup.Of($"""
            <h2>Learning curve</h2>
            {plot.Write("More cases of more authors: where a line still rises, labelling more helps.")}
            {Table.Write("The points", ["files", "cases learned from", .. _learned.Select(l => l.Says)], rows)}

            """);
    }

    private static double[] At(LearningFigure point, string metric) => [point.Cases, point.Figures[metric].Value];

    private static PlotLine[] Of(ReportFigures figures, string kind) =>
        [.. figures.Curves.Where(c => c.Kind == kind).Select(c => new PlotLine(FormattableString.Invariant($"{c.Name} ({c.Area:0.000})"), c.Points))];
}

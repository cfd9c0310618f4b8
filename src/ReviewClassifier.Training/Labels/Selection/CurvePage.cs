using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>Writes learning curves as one self-contained HTML page, the pictures as SVG in it.</summary>
public static class CurvePage
{
    private static readonly (string Name, Func<SimulatedModel, double> Measure)[] _measures =
    [
        ("Evidence labels: mean average precision", m => m.LabelAp),
        ("Average precision of “this line speaks for malicious”", m => m.EvidenceAp),
        ("Area under the ROC curve of the case label", m => m.CaseAuc),
    ];

    /// <summary>The page.</summary>
    /// <param name="models">The models of a simulation.</param>
    public static string Write(IReadOnlyList<SimulatedModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var page = new StringBuilder();
        var splits = models.Select(m => m.Seed).Distinct().Count();
        page.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Which cases to label next</title>
            <style>body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            table{border-collapse:collapse;margin:.5rem 0 2rem}td,th{padding:.2rem .8rem;text-align:right;border-bottom:1px solid #ddd}
            td:first-child,th:first-child{text-align:left}svg{width:100%;height:auto}</style></head><body>
            <h1>Which cases to label next</h1>
            <p>Models trained on the cases that each strategy chose, measured on authors that none of them saw. Means over {{splits}} split(s) of the authors;
            bands and brackets are 95 % intervals. The gain is the mean height of the curve above that of random choice on the same splits.</p>

            """);
        foreach (var (name, measure) in _measures)
        {
            var curves = LearningCurve.Of(models, measure);
            page.Append(CultureInfo.InvariantCulture, $"<h2>{name}</h2>\n").Append(CurvePicture.Write(curves)).Append(Table(curves));
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static string Table(IReadOnlyList<LearningCurve> curves)
    {
        var table = new StringBuilder(
            "<table><tr><th>strategy</th><th>at the end</th><th>lines judged</th><th>mean height</th><th>gain</th></tr>\n");
        foreach (var curve in curves)
        {
            var last = curve.Points[^1];
            table.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Name(curve)}</td><td>{last.Mean:F3}</td><td>{last.Lines:F0}</td><td>{curve.Area:F3}</td>");
            var gain = curve.Strategy == SelectionStrategy.Random ? "" : curve.GainInWords;
            table.Append(CultureInfo.InvariantCulture, $"<td>{gain}</td></tr>\n");
        }

        return table.Append("</table>\n").ToString();
    }

    private static string Name(LearningCurve curve) => SnakeCase<SelectionStrategy>.Name(curve.Strategy);
}

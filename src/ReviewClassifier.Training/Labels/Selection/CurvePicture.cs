using ReviewClassifier.Cases;
using ReviewClassifier.Html;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>Draws learning curves: each with its band, over the number of labelled cases.</summary>
internal static class CurvePicture
{
    public static Markup Write(IReadOnlyList<LearningCurve> curves, string caption)
    {
        var points = curves.SelectMany(c => c.Points).ToArray();
        var (first, last) = (points.Min(p => p.Cases), points.Max(p => p.Cases));
        var (low, high) = (points.Min(p => p.Mean), points.Max(p => p.Mean));
        return new SvgPlot("labelled cases", "", [.. curves.Select(Line)])
        {
            X = (first, Math.Max(last, first + 1)),
            Y = (low, Math.Max(high, low + 1e-3)),
            XFormat = "0",
        }.Write(caption);
    }

    private static PlotLine Line(LearningCurve curve) =>
        new(SnakeCase<SelectionStrategy>.Name(curve.Strategy), [.. curve.Points.Select(p => new[] { (double)p.Cases, p.Mean })])
        {
            Band = [.. curve.Points.Select(p => new[] { (double)p.Cases, p.Low, p.High })],
        };
}

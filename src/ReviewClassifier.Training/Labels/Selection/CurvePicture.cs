using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>Draws learning curves as SVG: each with its band, over the number of labelled cases.</summary>
internal static class CurvePicture
{
    private const double Width = 640;
    private const double Height = 300;
    private const double Left = 52;
    private const double Bottom = 36;
    private const double Top = 12;
    private const double Right = 130;

    // Told apart also by those who see few colours (Okabe and Ito, Color universal design, 2008).
    private static readonly string[] _colours = ["#555555", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    public static string Write(IReadOnlyList<LearningCurve> curves)
    {
        var points = curves.SelectMany(c => c.Points).ToArray();
        var scale = new Scale(points.Min(p => p.Cases), points.Max(p => p.Cases), points.Min(p => p.Mean), points.Max(p => p.Mean));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-size=\"12\" fill=\"#222\">\n");
        for (var tick = 0; tick <= 4; tick++)
        {
            var value = scale.Low + ((scale.High - scale.Low) * tick / 4);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path d=\"M{Left} {scale.Y(value):F1}H{Width - Right}\" stroke=\"#e3e3e3\"/>");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 6}\" y=\"{scale.Y(value) + 4:F1}\" text-anchor=\"end\">{value:F2}</text>\n");
        }

        foreach (var cases in points.Select(p => p.Cases).Distinct().Order())
            svg.Append(
                CultureInfo.InvariantCulture, $"<text x=\"{scale.X(cases):F1}\" y=\"{Height - 18}\" text-anchor=\"middle\">{cases}</text>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 3}\" text-anchor=\"middle\">labelled cases</text>\n");
        var labels = curves.Index().OrderBy(c => scale.Y(c.Item.Points[^1].Mean)).ToArray();
        var free = Top;
        foreach (var (number, curve) in labels)
        {
            free = Math.Max(free + 15, scale.Y(curve.Points[^1].Mean) + 4);
            Draw(svg, curve, scale, _colours[number % _colours.Length], free);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, LearningCurve curve, Scale scale, string colour, double nameAt)
    {
        var upper = curve.Points.Select(p => scale.Place(p.Cases, p.High));
        var lower = curve.Points.Reverse().Select(p => scale.Place(p.Cases, p.Low));
        var means = string.Join(' ', curve.Points.Select(p => scale.Place(p.Cases, p.Mean)));
        svg.Append(
            CultureInfo.InvariantCulture, $"<polygon points=\"{string.Join(' ', upper.Concat(lower))}\" fill=\"{colour}\" opacity=\".1\"/>");
        svg.Append(
            CultureInfo.InvariantCulture, $"<polyline points=\"{means}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Width - Right + 8}\" y=\"{nameAt:F1}\" fill=\"{colour}\">{SnakeCase<SelectionStrategy>.Name(curve.Strategy)}</text>\n");
    }

    private sealed record Scale(double First, double Last, double Low, double High)
    {
        public double X(double cases) => Left + ((cases - First) / Math.Max(Last - First, 1) * (Width - Right - Left));

        public double Y(double value) =>
            Height - Bottom - ((Math.Clamp(value, Low, High) - Low) / Math.Max(High - Low, 1e-9) * (Height - Bottom - Top));

        public string Place(double cases, double value) => string.Create(CultureInfo.InvariantCulture, $"{X(cases):F1},{Y(value):F1}");
    }
}

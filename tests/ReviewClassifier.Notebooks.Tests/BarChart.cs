using System.Globalization;
using System.Security;
using System.Text;

namespace ReviewClassifier.Notebooks.Tests;

/// <summary>
/// Horizontal bars as SVG. Drawn by our own lines and not by a plotting library, whose pictures change with the fonts of the machine: a
/// saved output must come out the same anywhere.
/// </summary>
internal sealed record BarChart(string Title, IReadOnlyList<(string Name, double Value)> Bars, string Format)
{
    private const int Width = 640;
    private const int Row = 22;
    private const int Names = 170;
    private const int Numbers = 70;

    public string ToSvg()
    {
        var highest = Bars.Count == 0 ? 1 : Math.Max(Bars.Max(bar => bar.Value), double.Epsilon);
        var height = (Bars.Count * Row) + 34;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Safe(Title)}</title>\n<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"18\" font-weight=\"bold\" fill=\"#222\">{Safe(Title)}</text>\n");
        for (var i = 0; i < Bars.Count; i++)
        {
            var (name, value) = Bars[i];
            var top = 30 + (i * Row);
            var length = Math.Max(0, value / highest * (Width - Names - Numbers));
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Names - 8}\" y=\"{top + 12}\" text-anchor=\"end\" fill=\"#222\">{Safe(name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Names}\" y=\"{top}\" width=\"{length:0.#}\" height=\"{Row - 6}\" fill=\"#3b6ea5\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Names + length + 6:0.#}\" y=\"{top + 12}\" fill=\"#222\">{value.ToString(Format, CultureInfo.InvariantCulture)}</text>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Safe(string text) => SecurityElement.Escape(text);
}

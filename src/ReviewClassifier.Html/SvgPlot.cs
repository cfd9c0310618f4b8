using System.Globalization;

namespace ReviewClassifier.Html;

/// <summary>One line of a plot.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points.</param>
/// <param name="Dots">Whether each point is marked.</param>
public sealed record PlotLine(string Name, IReadOnlyList<double[]> Points, bool Dots = false)
{
    /// <summary>Around the line, at each x from low to high: x, low, high; empty where there is none.</summary>
    public IReadOnlyList<double[]> Band { get; init; } = [];
}

/// <summary>
/// A small plot as inline SVG. Its colours and fonts are the page's, so that it follows light and dark and needs no font of its own: a
/// plotting library's picture is ten times as large, keeps its own colours and brings 150 MB of native code.
/// </summary>
/// <param name="XLabel">What the x axis shows.</param>
/// <param name="YLabel">What the y axis shows.</param>
/// <param name="Lines">The lines, at most seven.</param>
public sealed record SvgPlot(string XLabel, string YLabel, IReadOnlyList<PlotLine> Lines)
{
    private const double Width = 340;
    private const double Height = 250;
    private const double Left = 44;
    private const double Right = 12;
    private const double Top = 10;
    private const double Bottom = 38;

    /// <summary>The least and the most of the x axis.</summary>
    public (double From, double To) X { get; init; } = (0, 1);

    /// <summary>The least and the most of the y axis.</summary>
    public (double From, double To) Y { get; init; } = (0, 1);

    /// <summary>Whether the diagonal is drawn.</summary>
    public bool Diagonal { get; init; }

    /// <summary>How numbers of the x axis are written.</summary>
    public string XFormat { get; init; } = "0.0#";

    /// <summary>Writes the plot as a figure with its caption and legend.</summary>
    public Markup Write(string caption) => Markup.Of($"""
        <figure><svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{caption}">{Axes()}{DiagonalLine()}{Markup.Join(Lines.Select(Line))}</svg>
        <figcaption>{caption}<span class="legend">{Markup.Join(Lines.Select(Key))}</span></figcaption></figure>

        """);

    private Markup Axes()
    {
        const int parts = 5;
        var pieces = new List<Markup>();
        for (var i = 0; i <= parts; i++)
        {
            var x = X.From + ((X.To - X.From) * i / parts);
            var y = Y.From + ((Y.To - Y.From) * i / parts);
            pieces.Add(Markup.Of($"""<line class="grid" x1="{At(Across(x))}" x2="{At(Across(x))}" y1="{At(Top)}" y2="{At(Height - Bottom)}"/>"""));
            pieces.Add(Markup.Of($"""<line class="grid" x1="{At(Left)}" x2="{At(Width - Right)}" y1="{At(Down(y))}" y2="{At(Down(y))}"/>"""));
            var told = x.ToString(XFormat, CultureInfo.InvariantCulture);
            pieces.Add(Markup.Of($"""<text x="{At(Across(x))}" y="{At(Height - Bottom + 14)}" text-anchor="middle">{told}</text>"""));
            pieces.Add(Markup.Of($"""<text x="{At(Left - 5)}" y="{At(Down(y) + 3)}" text-anchor="end">{y:0.0##}</text>"""));
        }

        pieces.Add(Markup.Of($"""<text x="{At((Left + Width - Right) / 2)}" y="{At(Height - 6)}" text-anchor="middle">{XLabel}</text>"""));
        pieces.Add(Markup.Of($"""<text transform="translate(11 {At((Top + Height - Bottom) / 2)}) rotate(-90)" text-anchor="middle">{YLabel}</text>"""));
        return Markup.Join(pieces);
    }

    private Markup DiagonalLine() => Diagonal
        ? Markup.Of($"""<line class="diagonal" x1="{At(Across(X.From))}" y1="{At(Down(Y.From))}" x2="{At(Across(X.To))}" y2="{At(Down(Y.To))}"/>""")
        : default;

    private Markup Line(PlotLine line, int index)
    {
        var points = string.Join(' ', line.Points.Select(p => $"{At(Across(p[0]))},{At(Down(p[1]))}"));
        var dots = line.Dots ? line.Points.Select(p => Markup.Of($"""<circle class="f{index}" cx="{At(Across(p[0]))}" cy="{At(Down(p[1]))}" r="3"/>""")) : [];
        return Markup.Of($"""{Band(line, index)}<polyline class="s{index}" points="{points}"/>{Markup.Join(dots)}""");
    }

    private Markup Band(PlotLine line, int index)
    {
        if (line.Band.Count == 0)
            return default;
        var edge = line.Band.Select(p => (X: p[0], Y: p[2])).Concat(line.Band.Reverse().Select(p => (X: p[0], Y: p[1])));
        return Markup.Of($"""<polygon class="band f{index}" points="{string.Join(' ', edge.Select(p => $"{At(Across(p.X))},{At(Down(p.Y))}"))}"/>""");
    }

    private static Markup Key(PlotLine line, int index) => Markup.Of(
        $"""<span><svg viewBox="0 0 24 8" aria-hidden="true"><line class="s{index}" x1="0" y1="4" x2="24" y2="4"/></svg> {line.Name}</span>""");

    private double Across(double x) => Left + ((Width - Left - Right) * (Math.Clamp(x, X.From, X.To) - X.From) / (X.To - X.From));

    private double Down(double y) => Height - Bottom - ((Height - Top - Bottom) * (Math.Clamp(y, Y.From, Y.To) - Y.From) / (Y.To - Y.From));

    private static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}

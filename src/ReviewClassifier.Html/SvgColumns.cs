using System.Globalization;

namespace ReviewClassifier.Html;

/// <summary>A column of a plot.</summary>
/// <param name="Name">Where it stands, shown below where there is room.</param>
/// <param name="Value">How high it is, not negative.</param>
/// <param name="Part">How much of that is dark, not more than the value.</param>
/// <param name="Told">What it says when pointed at.</param>
public sealed record Column(string Name, double Value, double Part, string Told)
{
    /// <summary>Whether it is marked as out of the ordinary.</summary>
    public bool Marked { get; init; }
}

/// <summary>Columns side by side as inline SVG: a histogram, or counts over time.</summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Of">What the whole of a column is; null where the plot needs no legend.</param>
/// <param name="PartOf">What the dark part is; null where the plot needs no legend.</param>
public sealed record SvgColumns(IReadOnlyList<Column> Columns, string? Of = null, string? PartOf = null)
{
    private const double Height = 190;
    private const double Left = 46;
    private const double Right = 10;
    private const double Top = 14;
    private const double Bottom = 22;

    private static readonly double[] _round = [1, 2, 4, 6, 8, 10];

    /// <summary>How wide the drawing is in its own units; a page scales it.</summary>
    public double Width { get; init; } = 480;

    /// <summary>The most names below the columns.</summary>
    public int MostNames { get; init; } = 8;

    /// <summary>Writes the columns as a figure with its caption.</summary>
    public Markup Write(string caption, string style = "") => Markup.Of($"""
        <figure class="{style}"><svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{caption}">
        {Grid()}{Markup.Join(Columns.Select(Draw))}</svg>
        <figcaption>{caption}<span class="legend">{Key("f0", Of, "0.4")}{Key("f1", PartOf, "1")}</span></figcaption></figure>

        """);

    private double Highest => RoundUp(Columns.Count == 0 ? 1 : Columns.Max(c => c.Value));

    private Markup Grid()
    {
        var highest = Highest;
        var steps = highest < 4 ? (int)highest : 4;
        return Markup.Join(Enumerable.Range(0, steps + 1).Select(i =>
        {
            var value = highest * i / steps;
            return Markup.Of($"""
                <line class="grid" x1="{At(Left)}" x2="{At(Width - Right)}" y1="{At(Down(value))}" y2="{At(Down(value))}"/>
                <text x="{At(Left - 5)}" y="{At(Down(value) + 3)}" text-anchor="end">{value:#,0.#}</text>
                """);
        }));
    }

    private Markup Draw(Column column, int index)
    {
        var step = (Width - Left - Right) / Columns.Count;
        var (x, width) = (Left + (index * step), Math.Max(step - Math.Min(3, step / 4), 0.6));
        var every = (Columns.Count + MostNames - 1) / MostNames;
        var name = index % every == 0
            ? Markup.Of($"""<text x="{At(x + (width / 2))}" y="{At(Height - 7)}" text-anchor="middle">{column.Name}</text>""")
            : default;
        var mark = column.Marked
            ? Markup.Of($"""
                <rect class="mark" x="{At(x)}" y="{At(Top)}" width="{At(width)}" height="{At(Height - Top - Bottom)}"/>
                <path class="flag" d="M{At(x + (width / 2) - 4)} 3h8l-4 7z"/>
                """)
            : default;
        var whole = Box("f0", x, width, column.Value, PartOf is null ? "1" : "0.4");
        var part = column.Part > 0 ? Box("f1", x, width, column.Part, "1") : default;
        return Markup.Of($"<g><title>{column.Told}</title>{mark}{whole}{part}{name}</g>\n");
    }

    private Markup Box(string style, double x, double width, double value, string opacity)
    {
        var (top, height) = (At(Down(value)), At(Height - Bottom - Down(value)));
        return Markup.Of($"""<rect class="{style}" x="{At(x)}" y="{top}" width="{At(width)}" height="{height}" opacity="{opacity}"/>""");
    }

    private static Markup Key(string style, string? name, string opacity) => name is null ? default : Markup.Of($"""
        <span><svg viewBox="0 0 24 8" aria-hidden="true"><rect class="{style}" width="24" height="8" opacity="{opacity}"/></svg>
        {name}</span>
        """);

    private double Down(double value) => Height - Bottom - ((Height - Top - Bottom) * value / Highest);

    // The next of 1, 2, 4, 6, 8, 10, 20 and so on, which part well in four.
    private static double RoundUp(double value)
    {
        if (value <= 3)
            return Math.Max(1, Math.Ceiling(value));
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return power * _round.First(step => step * power >= value);
    }

    private static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}

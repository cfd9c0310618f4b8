using System.Globalization;

namespace ReviewClassifier.Html;

/// <summary>A bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">How long it is, not negative.</param>
/// <param name="Told">The figure that stands at its end.</param>
public sealed record Bar(string Name, double Value, string Told)
{
    /// <summary>How much of the value is dark, not negative.</summary>
    public double Part { get; init; }
}

/// <summary>Horizontal bars as inline SVG, the longest as long as there is room.</summary>
/// <param name="Bars">The bars, from top to bottom.</param>
public sealed record SvgBars(IReadOnlyList<Bar> Bars)
{
    private const double Width = 480;
    private const double Row = 22;
    private const double Names = 160;
    private const double Numbers = 100;
    private const int WidestName = 26;

    /// <summary>Writes the bars as a figure with its caption.</summary>
    public Markup Write(string caption) => Markup.Of($"""
        <figure><svg viewBox="0 0 {Width} {At((Bars.Count * Row) + 4)}" role="img" aria-label="{caption}">
        {Markup.Join(Bars.Select(Draw))}</svg>
        <figcaption>{caption}</figcaption></figure>

        """);

    private Markup Draw(Bar bar, int index)
    {
        var scale = (Width - Names - Numbers) / Math.Max(Bars.Max(b => b.Value), double.Epsilon);
        var (top, length, part) = ((index * Row) + 2, bar.Value * scale, bar.Part * scale);
        return Markup.Of($"""
            <g><title>{bar.Name}: {bar.Told}</title>
            <text class="told" x="{At(Names - 6)}" y="{At(top + 13)}" text-anchor="end">{Cut(bar.Name)}</text>
            {Box("f0", top, length, part > 0 ? "0.4" : "1")}{(part > 0 ? Box("f1", top, part, "1") : default)}
            <text x="{At(Names + length + 5)}" y="{At(top + 13)}">{bar.Told}</text></g>
            """);
    }

    private static Markup Box(string style, double top, double length, string opacity) => Markup.Of(
        $"""<rect class="{style}" x="{At(Names)}" y="{At(top)}" width="{At(length)}" height="{At(Row - 5)}" opacity="{opacity}"/>""");

    // What is written in square characters is twice as wide as what is written in letters.
    private static string Cut(string name)
    {
        var (width, end) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            width += rune.Value < 0x1100 ? 1 : 2;
            if (width > WidestName)
                return name[..end] + "…";
            if (width <= WidestName - 2)
                end += rune.Utf16SequenceLength;
        }

        return name;
    }

    private static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}

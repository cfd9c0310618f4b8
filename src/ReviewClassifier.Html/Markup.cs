using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReviewClassifier.Html;

/// <summary>
/// A piece of HTML. Pieces are made of interpolated strings whose literal parts are markup and whose holes are text, encoded, unless they
/// hold pieces: no text of a case can become markup.
/// </summary>
/// <param name="Html">The HTML.</param>
public readonly record struct Markup(string Html)
{
    /// <summary>A piece of a template.</summary>
    public static Markup Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>Pieces one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(p => p.Html)));

    /// <summary>The HTML.</summary>
    public override string ToString() => Html;
}

/// <summary>Builds a <see cref="Markup"/> from an interpolated string.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlTemplate
{
    private const char Replacement = '\uFFFD';
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _markup;

    /// <summary>A template; the compiler makes it.</summary>
    public HtmlTemplate(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Adds markup.</summary>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Adds a piece.</summary>
    public void AppendFormatted(Markup piece) => _markup.Append(piece.Html);

    /// <summary>Adds text, encoded.</summary>
    public void AppendFormatted(string? text) => _markup.Append(_encoder.Encode(Inert(text ?? "")));

    /// <summary>Adds a value, invariant of culture.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => AppendFormatted(value?.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>What was added, as HTML.</summary>
    public override string ToString() => _markup.ToString();

    // Control characters have no place in HTML, and marks that turn the direction of writing would reach past their text.
    private static string Inert(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Steers(from[i]) ? Replacement : from[i];
    });

    private static bool Steers(char unit) =>
        (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

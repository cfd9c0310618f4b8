using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReviewClassifier.IO.Tables;

/// <summary>Text as a cell of a workbook holds it (ECMA-376, ST_Xstring): what XML cannot hold stands as <c>_xHHHH_</c>.</summary>
internal static class XlsxText
{
    /// <summary>The most UTF-16 code units that Excel keeps of a cell.</summary>
    public const int MostInCell = 32_767;

    // What may need escaping: most texts hold none of it.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF, '_']).Select(c => (char)c)]);

    /// <summary>The text with control characters, lone surrogates, non-characters and what looks like such an escape escaped.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (c is (< ' ' and not ('\t' or '\n')) or (>= '\uD800' and <= '\uDFFF') or >= '\uFFFE' || LooksEscaped(text.AsSpan(i)))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text as the contents of one cell or, where it is too long for one, of several whose text joined is the whole.</summary>
    public static IReadOnlyList<string> Cells(string text)
    {
        var cells = new List<string>();
        var rest = text;
        do
        {
            var length = Math.Min(rest.Length, MostInCell);
            string cell;
            while ((cell = Escape(CellText.Write(rest[..length])!)).Length > MostInCell || SplitsPair(rest, length))
            {
                length -= SplitsPair(rest, length) ? 1 : Math.Max(1, length / 8);
            }

            cells.Add(cell);
            rest = rest[length..];
        }
        while (rest.Length > 0);
        return cells;
    }

    private static bool SplitsPair(string text, int at) =>
        at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}

using System.Globalization;
using System.Text;

namespace ReviewClassifier.IO.Faults;

/// <summary>How input text is shown in a fault: short, because it is private, and inert, because it may reach a terminal.</summary>
internal static class Quote
{
    /// <summary>The most characters of an input's text that a message repeats.</summary>
    public const int MaxCharacters = 40;

    /// <summary>The text in double quotes, cut after <see cref="MaxCharacters"/> UTF-16 code units with an ellipsis.</summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("\"");
        Append(shown, text);
        return shown.Append('"').ToString();
    }

    /// <summary>The same without quotes, for numbers and other literals.</summary>
    public static string Literal(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder();
        Append(shown, text);
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, ReadOnlySpan<char> text)
    {
        var room = MaxCharacters;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((room -= rune.Utf16SequenceLength) < 0)
            {
                shown.Append('…');
                return;
            }

            // Control and format characters could move a terminal's cursor or turn the reading direction.
            var plain = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
            shown.Append(plain ? rune.ToString() : "\uFFFD");
        }
    }
}

using System.Globalization;
using System.Text;

namespace ReviewClassifier.IO.Appeals;

/// <summary>
/// Makes text of strangers fit for a document: what XML cannot hold or would turn the reading direction is U+FFFD, one for one, so that
/// spans stay right; a line break stays one.
/// </summary>
internal static class ShownText
{
    public static string Of(string text)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (!IsShown(text[i]))
            {
                shown ??= new StringBuilder(text);
                shown[i] = text[i] is '\r' or '\t' or '\v' or '\f' ? ' ' : '\uFFFD';
            }
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsShown(char character) => character switch
    {
        '\n' or '\u200D' => true,
        >= '\uFFFE' => false,
        _ => CharUnicodeInfo.GetUnicodeCategory(character)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator),
    };
}

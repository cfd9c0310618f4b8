using System.Globalization;
using System.Text;

namespace ReviewClassifier.Cli.Page;

/// <summary>
/// Makes text of strangers harmless to show: nothing in it moves the cursor, colours the screen, turns the reading direction, breaks the
/// line or piles marks over the lines around.
/// </summary>
internal static class SafeText
{
    private const int MostMarks = 2;

    /// <summary>The text on one line, cut after <paramref name="most"/> UTF-16 code units with an ellipsis.</summary>
    public static string Inert(ReadOnlySpan<char> text, int most)
    {
        var shown = new StringBuilder();
        var cut = text.Length > most;
        foreach (var character in Characters(cut ? text[..most] : text))
            shown.Append(char.ConvertFromUtf32(character));
        return cut ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>The characters (Unicode scalars) to show for a text; those that only steer are gone or replaced.</summary>
    public static List<int> Characters(ReadOnlySpan<char> text)
    {
        var characters = new List<int>(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                if (++marks <= MostMarks)
                    characters.Add(rune.Value);
                continue;
            }

            marks = 0;
            if (rune.Value is '\t' or '\n' or '\r' || category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                characters.Add(' ');
            else if (rune.Value is 0x200B or 0x200C or 0x200D or 0xFEFF)
                continue;
            else
                characters.Add(Steers(category) ? Rune.ReplacementChar.Value : rune.Value);
        }

        return characters;
    }

    private static bool Steers(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}

using System.Globalization;
using ReviewClassifier.IO.Appeals;

namespace ReviewClassifier.Web.Histories;

/// <summary>Text of strangers as it is shown: nothing invisible that steers, and where asked for no longer than there is room.</summary>
internal static class ShownWords
{
    /// <summary>The whole text; every place stays where it is.</summary>
    public static string Of(string text) => ShownText.Of(text);

    /// <summary>The beginning of a text in one line, never cut within what is seen as one character.</summary>
    public static string Cut(string? text, int most)
    {
        // A line of a megabyte is not walked to its end to show the beginning.
        var line = ShownText.Of((text ?? "")[..Math.Min(text?.Length ?? 0, 4 * most)]).ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
            return line;
        var end = 0;
        while (end < most)
        {
            var next = StringInfo.GetNextTextElementLength(line, end);
            if (end > 0 && end + next > most)
                break;
            end += next;
        }

        return end >= line.Length ? line : line[..end] + "…";
    }
}

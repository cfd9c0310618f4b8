using System.Buffers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>The characters that stand around what is written without meaning anything.</summary>
internal static class Written
{
    /// <summary>Blanks, and what cannot be seen: zero-width characters, marks of byte order and of reading direction.</summary>
    public static readonly char[] Blank =
    [
        ' ', '\t', '\r', '\n', '\u3000', '\u00A0', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202C', '\u2060',
        '\uFEFF',
    ];

    /// <summary>What lines are ruled and decorated with.</summary>
    public const string Rule = "-—–－―=＝*＊_＿─━~～#＃·•";

    private static readonly SearchValues<char> Ruling = SearchValues.Create(Rule);

    /// <summary>Whether a line is nothing but ruling, such as <c>------</c>.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept(Ruling) < 0;

    /// <summary>A line without the ruling around its words; false where it has none on both sides, or no words.</summary>
    public static bool TryUnrule(ReadOnlySpan<char> line, out ReadOnlySpan<char> words)
    {
        words = line.Trim(Rule);
        var left = line.Length - line.TrimStart(Rule).Length;
        var right = line.Length - line.TrimEnd(Rule).Length;
        words = words.Trim(Blank);
        return left >= 2 && right >= 2 && !words.IsEmpty;
    }

    /// <summary>What closes an opening bracket; NUL where it is none.</summary>
    public static char Closing(char opening) => opening switch
    {
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '【' => '】',
        '<' => '>',
        _ => '\0',
    };
}

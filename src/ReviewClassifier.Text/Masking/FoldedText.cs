using System.Globalization;

namespace ReviewClassifier.Text.Masking;

/// <summary>
/// A text as a person reads its digits and letters: full-width forms narrow, invisible characters gone, each character with its place in
/// the original. Where asked for, Chinese and circled digits are digits too (幺三八… is 138…).
/// </summary>
internal readonly ref struct FoldedText
{
    private readonly int[] _places;

    public FoldedText(ReadOnlySpan<char> original, bool digits)
    {
        var text = new char[original.Length];
        _places = new int[original.Length + 1];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            if (IsInvisible(original[i]))
                continue;
            text[length] = Fold(original[i], digits);
            _places[length++] = i;
        }

        _places[length] = original.Length;
        Text = new string(text, 0, length);
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The place in the original of a character; of the end, the original's end.</summary>
    public int Place(int at) => _places[at];

    // Emoji keep their joiner: it is no place to hide digits behind, and a match that ends there must not part an emoji.
    private static bool IsInvisible(char character) => character is not '\u200D'
        && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static char Fold(char character, bool digits) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' => ' ',
        _ when !digits => character,
        '〇' or '零' or '洞' => '0',
        '一' or '幺' or '壹' or '①' => '1',
        '二' or '两' or '贰' or '②' => '2',
        '三' or '叁' or '③' => '3',
        '四' or '肆' or '④' => '4',
        '五' or '伍' or '⑤' => '5',
        '六' or '陆' or '⑥' => '6',
        '七' or '柒' or '拐' or '⑦' => '7',
        '八' or '捌' or '⑧' => '8',
        '九' or '玖' or '勾' or '⑨' => '9',
        _ => character,
    };
}

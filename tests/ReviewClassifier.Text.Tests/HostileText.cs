using CsCheck;

namespace ReviewClassifier.Text.Tests;

/// <summary>Random text of what breaks text code: all planes, lone surrogates, controls, marks, brackets, and ordinary words between.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "的", "退款", "仅退款", "不给钱就", "差评", "發(fā)布", "(lǜ)", "（ā）", "(ok)", "😀", "👨‍👩‍👧", "🇨🇳", "𠮷", "\U0002F800", "𝟏𝟐", "⼗", "⺟", "ﬁ", "㍿",
        "Ａ１", "臺灣", "e\u0301", "\u0301", "\u0323", "\u1100\u1161\u11A8", "\uAC00\u11A8", "\u200b", "\u200d", "\ufeff", "\u202e", "\u00ad", "\ufe0f", "\u3000", "\u00a0",
        " ", "\t", "\r\n", "\0", "\u0085", "\ud800", "\udc00", "\uffff", "…", "½", "´", "İ", "ß", "Σ", "1.5%", "a.b", "-", "%",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(
        CsCheck.Gen.OneOf(Pieces),
        CsCheck.Gen.Char['\0', '\uffff'].Select(c => c.ToString()),
        CsCheck.Gen.Char['\u4e00', '\u9fff'].Select(c => c.ToString())).Array[0, 40].Select(string.Concat);
}

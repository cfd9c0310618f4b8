using System.Globalization;

namespace ReviewClassifier.Cli.Page;

/// <summary>How many cells of a terminal a character takes: two for Chinese and emoji, none for combining marks, else one.</summary>
internal static class CharacterWidth
{
    // First and last of the ranges that Unicode's East Asian Width calls wide or full-width, joined where only rare gaps part them.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x26A1, 0x26A1, 0x2705, 0x2705, 0x274C, 0x274C, 0x2753, 0x2757,
        0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1B000, 0x1B2FF, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF,
        0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    public static int Of(int character)
    {
        if (character < 0x300)
            return 1;
        if (IsMark(character))
            return 0;
        for (var i = 0; i < Wide.Length; i += 2)
        {
            if (character <= Wide[i + 1])
                return character >= Wide[i] ? 2 : 1;
        }

        return 1;
    }

    /// <summary>Whether it is drawn onto the character before it.</summary>
    public static bool IsMark(int character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}

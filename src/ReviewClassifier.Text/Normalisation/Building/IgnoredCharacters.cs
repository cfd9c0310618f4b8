namespace ReviewClassifier.Text.Normalisation.Building;

/// <summary>
/// Characters that show nothing and that people put between characters to hide a word: Unicode's Default_Ignorable_Code_Point (zero-width
/// characters, byte order mark, soft hyphen, directional controls, variation selectors, tags, fillers) and the interlinear annotation marks.
/// </summary>
internal static class IgnoredCharacters
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

    public static bool Contains(int codePoint) => Array.Exists(Ranges, range => codePoint >= range.First && codePoint <= range.Last);
}

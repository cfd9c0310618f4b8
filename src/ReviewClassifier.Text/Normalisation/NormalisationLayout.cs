using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Normalisation;

/// <summary>
/// How normalisation.bin holds what becomes of each code point. Code points are looked up in pages of 128, of which most are page 0, where
/// nothing changes. An entry is one of the constants below or the place in the pool where the replacement stands: its length in UTF-16
/// units, with <see cref="JoinsFlag"/> if it may join the character before it, then the units.
/// </summary>
internal static class NormalisationLayout
{
    public static readonly TableFileKind Kind = new("normalisation table", "RCNORM1\n", 1, 5);

    // Sections, in order.
    public const int Pages = 0;        // ushort per 128 code points: which page
    public const int Entries = 1;      // 128 ushort per page
    public const int Pool = 2;         // ushort: replacements
    public const int Pairs = 3;        // uint first << 16 | second, ascending: pairs that compose to one character
    public const int Compositions = 4; // ushort per pair: the character

    public const int PageBits = 7;
    public const int PageLength = 1 << PageBits;
    public const int PageCount = 0x110000 >> PageBits;

    public const ushort Unchanged = 0;
    public const ushort Removed = 1;
    public const ushort FirstReplacement = 2;

    public const int JoinsFlag = 0x8000;
    public const int LengthMask = 0x7FFF;

    /// <summary>The longest replacement that the table may hold; the longest of Unicode is 18 units.</summary>
    public const int LongestReplacement = 32;

    public static uint Pair(char first, char second) => ((uint)first << 16) | second;
}

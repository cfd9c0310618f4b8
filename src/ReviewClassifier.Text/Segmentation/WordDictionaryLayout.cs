using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// How words.bin holds the trie: a double array whose slots are 64 bits, <c>base &lt;&lt; 32 | weight &lt;&lt; 16 | label</c>. The child of a
/// node by code <c>c</c> is slot <c>base + c</c> if that slot's label is <c>c</c>. Every base belongs to one node only, so the label alone
/// tells a child from a stranger; nodes without children have <see cref="LeafBase"/>, which belongs to none.
/// </summary>
internal static class WordDictionaryLayout
{
    public static readonly TableFileKind Kind = new("word dictionary", "RCWORDS\n", 1, 5);

    // Sections, in order.
    public const int Codes = 0;      // ushort per UTF-16 unit: its code, 0 outside the characters that Jieba groups into blocks
    public const int Slots = 1;      // ulong per slot of the double array
    public const int Weights = 2;    // double per distinct word weight; index 0 is unused: weight 0 in a slot means no word ends there
    public const int Emissions = 3;  // 4 doubles (B, M, E, S) per code, log probabilities; row 0 for codes past the last row
    public const int Figures = 4;    // doubles: see below

    public const int FigureUnknown = 0;      // log(1) - log(total): the weight of a single character that is no word
    public const int FigureJiebaWeights = 1; // weights 1..n belong to Jieba's words, those above to the domain's
    public const int FigureLongestWord = 2;  // in characters
    public const int FigureCount = 3;

    public const uint LeafBase = 0;
    public const uint RootBase = 1;
    public const ushort FreeLabel = ushort.MaxValue;

    /// <summary>The best scores that the backward pass keeps: a power of two above the longest word.</summary>
    public const int ScoreWindow = 32;

    public static ulong Slot(uint childBase, ushort weight, ushort label) => ((ulong)childBase << 32) | ((ulong)weight << 16) | label;

    /// <summary>Whether Jieba's pattern for blocks (0.42.1, <c>re_han_default</c>) takes the character.</summary>
    public static bool IsBlockCharacter(char c) => IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>Jieba's range of Han characters, which the hidden Markov model applies to.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FD5';
}

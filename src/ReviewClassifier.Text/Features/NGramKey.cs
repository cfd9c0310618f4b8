using System.Numerics;

namespace ReviewClassifier.Text.Features;

/// <summary>
/// Keys of n-grams. Up to three characters are packed as they are; words are hashed by multiplying and folding (as in Knuth, The Art of
/// Computer Programming 3, 6.4). Digits count as one, so that 300 and 500 are the same sum to the model.
/// </summary>
internal static class NGramKey
{
    /// <summary>Stands before the first and after the last character or word of a text; no normalised text holds a control character.</summary>
    public const char Edge = '\u0001';

    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong WordSeed = 0x5851F42D4C957F2D;

    /// <summary>The key of a word at either end of a text.</summary>
    public static ulong EdgeWord { get; } = Mix(WordSeed ^ Edge);

    /// <summary>A character as the features see it.</summary>
    public static char Fold(char character) => char.IsAsciiDigit(character) ? '0' : character;

    /// <summary>The key of one character.</summary>
    public static ulong Characters(char first) => (1UL << 56) | first;

    /// <summary>The key of two characters.</summary>
    public static ulong Characters(char first, char second) => (2UL << 56) | ((ulong)first << 16) | second;

    /// <summary>The key of three characters.</summary>
    public static ulong Characters(char first, char second, char third) =>
        (3UL << 56) | ((ulong)first << 32) | ((ulong)second << 16) | third;

    /// <summary>The key of a word: a number of any length is one word.</summary>
    public static ulong Word(ReadOnlySpan<char> word)
    {
        var hash = WordSeed;
        if (word.IndexOfAnyExceptInRange('0', '9') < 0)
            return Mix(hash ^ '0');
        foreach (var character in word)
            hash = Mix(hash ^ character);
        return hash;
    }

    /// <summary>The key of two neighbouring words.</summary>
    public static ulong WordPair(ulong first, ulong second) => Mix(BitOperations.RotateLeft(first, 21) + second);

    /// <summary>The key of the same n-gram seen in another place, such as the line before.</summary>
    public static ulong InPlace(ulong key, ulong place) => Mix(key + (place * Multiplier));

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}

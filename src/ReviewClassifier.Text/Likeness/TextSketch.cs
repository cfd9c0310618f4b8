using System.Numerics;
using System.Runtime.InteropServices;

namespace ReviewClassifier.Text.Likeness;

/// <summary>
/// A text in 60 bytes by which near-identical texts are found among many: the least value that each of 30 hash functions takes on the
/// text's shingles (Broder, 1997), of which the lowest 16 bits are kept (Li and König, b-bit minwise hashing, 2010). Two texts agree in
/// about as large a share of the values as their shingles have in common.
/// </summary>
public static class TextSketch
{
    /// <summary>How many values a sketch has.</summary>
    public const int Values = 30;

    /// <summary>How many UTF-16 units a shingle has. Three: in a text of twenty one other character leaves seven tenths.</summary>
    public const int ShingleWidth = 3;

    /// <summary>Shorter texts, in comparable form, have no sketch: people say 质量太差了 without having copied it.</summary>
    public const int ShortestText = 12;

    /// <summary>What follows in a text is not looked at: a bound on the time that one row may take.</summary>
    public const int LongestText = 4000;

    // As many functions as fill whole vectors; the last two are not kept.
    private const int Lanes = 32;
    private static readonly uint[] _factors = Numbers(1, 1);
    private static readonly uint[] _summands = Numbers(2, 0);

    /// <summary>How many bytes a sketch has, two a value, low byte first.</summary>
    public static int Bytes => Values * sizeof(ushort);

    /// <summary>The sketch of a text in comparable form (<see cref="ComparableText"/>); empty of a short one.</summary>
    public static byte[] Of(ReadOnlySpan<char> comparable)
    {
        if (comparable.Length < ShortestText)
            return [];
        Span<uint> least = stackalloc uint[Lanes];
        least.Fill(uint.MaxValue);
        Take(comparable[..Math.Min(comparable.Length, LongestText)], MemoryMarshal.Cast<uint, Vector<uint>>(least));
        var sketch = new byte[Bytes];
        for (var i = 0; i < Values; i++)
        {
            sketch[2 * i] = (byte)least[i];
            sketch[(2 * i) + 1] = (byte)(least[i] >> 8);
        }

        return sketch;
    }

    private static void Take(ReadOnlySpan<char> text, Span<Vector<uint>> least)
    {
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(_factors);
        var summands = MemoryMarshal.Cast<uint, Vector<uint>>(_summands);
        for (var i = 0; i + ShingleWidth <= text.Length; i++)
        {
            var shingle = new Vector<uint>(Mixed(((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2]));
            for (var lane = 0; lane < least.Length; lane++)
                least[lane] = Vector.Min(least[lane], (factors[lane] * shingle) + summands[lane]);
        }
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    private static uint Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (uint)(value ^ (value >> 31));
    }

    private static uint[] Numbers(ulong seed, uint odd) =>
        [.. Enumerable.Range(1, Lanes).Select(i => Mixed((((ulong)i << 2) + seed) * 0x9E3779B97F4A7C15) | odd)];
}

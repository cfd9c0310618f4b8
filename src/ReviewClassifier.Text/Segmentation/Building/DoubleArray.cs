using System.Numerics;

namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// The slots of a double-array trie while it is filled (idea: Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989). A node's children go to the lowest base that is nobody's yet and leaves all of their slots free; 64 bases are tried
/// at a time by intersecting bitmaps.
/// </summary>
internal sealed class DoubleArray(int highestCode)
{
    private const int Word = 64;
    private readonly List<ulong> _slots = [];
    private readonly List<ulong> _usedSlots = [];
    private readonly List<ulong> _usedBases = [1UL << (int)WordDictionaryLayout.LeafBase];
    private uint _firstFree;
    private uint _highestBase;

    /// <summary>Finds a base for a node with the given codes (ascending, at least one) and takes the slots.</summary>
    public uint Place(ReadOnlySpan<ushort> codes)
    {
        while (IsSet(_usedSlots, _firstFree))
            _firstFree++;
        var lowest = Math.Max(0, (int)_firstFree - codes[0]);
        for (var at = lowest / Word; ; at++)
        {
            var candidates = ~WordAt(_usedBases, at);
            foreach (var code in codes)
            {
                candidates &= ~WindowAt(_usedSlots, (at * Word) + code);
                if (candidates == 0)
                    break;
            }

            if (candidates != 0)
                return Take((uint)((at * Word) + BitOperations.TrailingZeroCount(candidates)), codes);
        }
    }

    /// <summary>Takes a base that must be free.</summary>
    public uint Take(uint childBase, ReadOnlySpan<ushort> codes)
    {
        Mark(_usedBases, childBase);
        _highestBase = Math.Max(_highestBase, childBase);
        foreach (var code in codes)
            Mark(_usedSlots, childBase + code);
        return childBase;
    }

    /// <summary>Writes a slot that was taken.</summary>
    public void Set(uint slot, ulong value)
    {
        while (_slots.Count <= slot)
            _slots.Add(WordDictionaryLayout.FreeLabel);
        _slots[(int)slot] = value;
    }

    /// <summary>All slots, with free ones at the end so that base plus any code stays inside.</summary>
    public ulong[] ToArray()
    {
        var slots = new ulong[Math.Max(_slots.Count, _highestBase + highestCode + 1)];
        slots.AsSpan().Fill(WordDictionaryLayout.FreeLabel);
        _slots.CopyTo(slots);
        return slots;
    }

    private static void Mark(List<ulong> bits, uint index)
    {
        while (bits.Count <= index / Word)
            bits.Add(0);
        bits[(int)(index / Word)] |= 1UL << (int)(index % Word);
    }

    private static bool IsSet(List<ulong> bits, uint index) => ((WordAt(bits, (int)(index / Word)) >> (int)(index % Word)) & 1) != 0;

    private static ulong WordAt(List<ulong> bits, int word) => word < bits.Count ? bits[word] : 0;

    /// <summary>The 64 bits from <paramref name="index"/> on.</summary>
    private static ulong WindowAt(List<ulong> bits, int index)
    {
        var shift = index % Word;
        var low = WordAt(bits, index / Word) >> shift;
        return shift == 0 ? low : low | (WordAt(bits, (index / Word) + 1) << (Word - shift));
    }
}

namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// The slots of a double-array trie while it is filled (idea: Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989). A node's children go to the first place where all of their slots are free and the base is nobody's yet.
/// </summary>
internal sealed class DoubleArray(int highestCode)
{
    private const int SizeClasses = 64;
    private readonly List<ulong> _slots = [];
    private readonly HashSet<uint> _bases = [WordDictionaryLayout.LeafBase];
    private readonly int[] _searchFrom = [.. Enumerable.Repeat(highestCode / 8, SizeClasses)];
    private uint _highestBase;

    /// <summary>Finds a base for a node with the given codes (ascending, at least one) and takes the slots.</summary>
    public uint Place(ReadOnlySpan<ushort> codes)
    {
        // Larger families find no room where smaller ones still do, so each size remembers where its last search ended.
        ref var from = ref _searchFrom[Math.Min(codes.Length, SizeClasses - 1)];
        for (var slot = Math.Max(from, codes[0] + 1); ; slot++)
        {
            if (!IsFree(slot))
                continue;
            var childBase = (uint)(slot - codes[0]);
            if (_bases.Contains(childBase) || !AllFree(childBase, codes))
                continue;
            if (from > codes[0])
                from = slot;
            return Take(childBase, codes);
        }
    }

    /// <summary>Takes a base that must be free; for the root.</summary>
    public uint Take(uint childBase, ReadOnlySpan<ushort> codes)
    {
        _bases.Add(childBase);
        _highestBase = Math.Max(_highestBase, childBase);
        foreach (var code in codes)
            Set(childBase + code, WordDictionaryLayout.Slot(WordDictionaryLayout.LeafBase, 0, code));
        return childBase;
    }

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

    private bool IsFree(long slot) => slot >= _slots.Count || (ushort)_slots[(int)slot] == WordDictionaryLayout.FreeLabel;

    private bool AllFree(uint childBase, ReadOnlySpan<ushort> codes)
    {
        foreach (var code in codes)
        {
            if (!IsFree(childBase + code))
                return false;
        }

        return true;
    }
}

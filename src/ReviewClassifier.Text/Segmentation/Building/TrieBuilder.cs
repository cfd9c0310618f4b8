using System.Numerics;

namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// Turns words into the slots of a double array. The children of a node are a family; large families find room only while the array is
/// empty, so they come first, and among families of about one size those that text passes most often, which keeps the hot part of the trie
/// in few cache lines.
/// </summary>
internal sealed class TrieBuilder
{
    private readonly List<(ushort[] Codes, ushort Weight, long Frequency)> _words;
    private readonly long[] _frequenciesBefore;
    private readonly List<Family> _families = [];

    private TrieBuilder(IEnumerable<(ushort[] Codes, ushort Weight, long Frequency)> words)
    {
        _words = [.. words];
        _words.Sort((left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes));
        _frequenciesBefore = new long[_words.Count + 1];
        for (var i = 0; i < _words.Count; i++)
            _frequenciesBefore[i + 1] = _frequenciesBefore[i] + _words[i].Frequency;
    }

    public static ulong[] Build(IEnumerable<(ushort[] Codes, ushort Weight, long Frequency)> words, int highestCode)
    {
        var builder = new TrieBuilder(words);
        var root = builder.Collect(0, builder._words.Count, 0)!;
        var array = new DoubleArray(highestCode);
        root.Base = array.Take(WordDictionaryLayout.RootBase, root.Codes);
        foreach (var family in builder._families.Where(family => family != root)
            .OrderByDescending(family => BitOperations.Log2((uint)family.Codes.Length))
            .ThenByDescending(family => family.Frequency))
            family.Base = array.Place(family.Codes);
        foreach (var family in builder._families)
        {
            for (var i = 0; i < family.Codes.Length; i++)
            {
                var childBase = family.Children[i]?.Base ?? WordDictionaryLayout.LeafBase;
                array.Set(family.Base + family.Codes[i], WordDictionaryLayout.Slot(childBase, family.Weights[i], family.Codes[i]));
            }
        }

        return array.ToArray();
    }

    /// <summary>The family below the words [first, end), which share their first depth characters; null if none is longer.</summary>
    private Family? Collect(int first, int end, int depth)
    {
        var frequency = _frequenciesBefore[end] - _frequenciesBefore[first];
        if (first < end && _words[first].Codes.Length == depth)
            first++;
        if (first == end)
            return null;
        var codes = new List<ushort>();
        var weights = new List<ushort>();
        var children = new List<Family?>();
        while (first < end)
        {
            var code = _words[first].Codes[depth];
            var next = first + 1;
            while (next < end && _words[next].Codes[depth] == code)
                next++;
            codes.Add(code);
            weights.Add(_words[first].Codes.Length == depth + 1 ? _words[first].Weight : (ushort)0);
            children.Add(Collect(first, next, depth + 1));
            first = next;
        }

        var family = new Family([.. codes], [.. weights], [.. children], frequency);
        _families.Add(family);
        return family;
    }

    private sealed record Family(ushort[] Codes, ushort[] Weights, Family?[] Children, long Frequency)
    {
        public uint Base { get; set; }
    }
}

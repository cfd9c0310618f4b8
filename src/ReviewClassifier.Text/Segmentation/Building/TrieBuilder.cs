namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// Turns words into the slots of a double array. Nodes are placed in the order of how often text passes them, which keeps the hot part of
/// the trie in few cache lines.
/// </summary>
internal sealed class TrieBuilder
{
    private readonly List<(ushort[] Codes, ushort Weight, long Frequency)> _words;
    private readonly long[] _frequenciesBefore;
    private readonly DoubleArray _array;

    private TrieBuilder(IEnumerable<(ushort[] Codes, ushort Weight, long Frequency)> words, int highestCode)
    {
        _words = [.. words];
        _words.Sort((left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes));
        _frequenciesBefore = new long[_words.Count + 1];
        for (var i = 0; i < _words.Count; i++)
            _frequenciesBefore[i + 1] = _frequenciesBefore[i] + _words[i].Frequency;
        _array = new DoubleArray(highestCode);
    }

    public static ulong[] Build(IEnumerable<(ushort[] Codes, ushort Weight, long Frequency)> words, int highestCode) =>
        new TrieBuilder(words, highestCode).Build();

    private ulong[] Build()
    {
        var pending = new PriorityQueue<Node, (long, int, int)>();
        pending.Enqueue(new Node(0, 0, _words.Count, 0), default);
        while (pending.TryDequeue(out var node, out _))
        {
            var children = Children(node);
            ushort weight = 0;
            if (node.Depth > 0 && _words[node.First].Codes.Length == node.Depth)
                weight = _words[node.First].Weight;
            var childBase = WordDictionaryLayout.LeafBase;
            var codes = children.Select(child => _words[child.First].Codes[node.Depth]).ToArray();
            if (node.Depth == 0)
                childBase = _array.Take(WordDictionaryLayout.RootBase, codes);
            else if (codes.Length > 0)
                childBase = _array.Place(codes);
            if (node.Depth > 0)
                _array.Set(node.Slot, WordDictionaryLayout.Slot(childBase, weight, _words[node.First].Codes[node.Depth - 1]));
            for (var i = 0; i < children.Count; i++)
            {
                var child = children[i] with { Slot = childBase + codes[i] };
                pending.Enqueue(child, (_frequenciesBefore[child.First] - _frequenciesBefore[child.End], child.Depth, child.First));
            }
        }

        return _array.ToArray();
    }

    private List<Node> Children(Node node)
    {
        var children = new List<Node>();
        var first = node.First;
        while (first < node.End)
        {
            if (_words[first].Codes.Length == node.Depth)
            {
                first++;
                continue;
            }

            var code = _words[first].Codes[node.Depth];
            var end = first + 1;
            while (end < node.End && _words[end].Codes[node.Depth] == code)
                end++;
            children.Add(new Node(0, first, end, node.Depth + 1));
            first = end;
        }

        return children;
    }

    /// <summary>The words [First, End) share their first Depth characters; the node is at Slot.</summary>
    private readonly record struct Node(uint Slot, int First, int End, int Depth);
}

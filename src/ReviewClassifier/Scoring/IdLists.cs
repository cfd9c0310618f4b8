namespace ReviewClassifier.Scoring;

/// <summary>The feature ids of many lines, one list after the other.</summary>
internal sealed class IdLists
{
    private int[] _ids = new int[4096];
    private readonly List<int> _ends = [];

    public int Count => _ends.Count;

    public ReadOnlySpan<int> this[int row] => _ids.AsSpan(Start(row).._ends[row]);

    public void Clear() => _ends.Clear();

    public void Add(ReadOnlySpan<int> ids)
    {
        var start = Start(_ends.Count);
        if (_ids.Length < start + ids.Length)
            Array.Resize(ref _ids, Math.Max(start + ids.Length, _ids.Length * 2));
        ids.CopyTo(_ids.AsSpan(start));
        _ends.Add(start + ids.Length);
    }

    public int LengthOf(int row) => _ends[row] - Start(row);

    private int Start(int row) => row == 0 ? 0 : _ends[row - 1];
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReviewClassifier.Histories.Spooling;

/// <summary>
/// Sorts any number of records in bounded memory: sorted runs go to files, and whenever there are enough runs of a size they are merged
/// into one of the next (Knuth, The Art of Computer Programming, volume 3, section 5.4). Two records never compare as equal.
/// </summary>
internal sealed class SortedSpool<T>
    where T : unmanaged, IComparable<T>
{
    private const int RunBytes = 2 << 20;
    private const int RunsMerged = 16;

    private readonly SpoolFolder _folder;
    private readonly List<List<SortedRecords<T>>> _levels = [];
    private readonly int _runLength = Math.Max(1, RunBytes / Unsafe.SizeOf<T>());
    private T[] _run = new T[64];
    private int _filled;

    public SortedSpool(SpoolFolder folder) => _folder = folder;

    public void Add(in T record)
    {
        if (_filled == _run.Length)
        {
            if (_filled >= _runLength)
                Spill();
            else
                Array.Resize(ref _run, Math.Min(_filled * 2, _runLength));
        }

        _run[_filled++] = record;
    }

    /// <summary>All records, sorted; the spool takes no more.</summary>
    public SortedRecords<T> Sort()
    {
        if (_levels.Count == 0)
        {
            Array.Sort(_run, 0, _filled);
            return new SortedRecords<T>(_run, _filled);
        }

        Spill();
        _run = [];
        var runs = _levels.SelectMany(level => level).ToList();
        return runs.Count == 1 ? runs[0] : Merge(runs);
    }

    private void Spill()
    {
        Array.Sort(_run, 0, _filled);
        var file = _folder.Create();
        file.Write(MemoryMarshal.AsBytes(_run.AsSpan(0, _filled)));
        file.Flush();
        Keep(new SortedRecords<T>(file, _filled), level: 0);
        _filled = 0;
    }

    private void Keep(SortedRecords<T> run, int level)
    {
        if (level == _levels.Count)
            _levels.Add([]);
        _levels[level].Add(run);
        if (_levels[level].Count < RunsMerged)
            return;
        var merged = Merge(_levels[level]);
        _levels[level].Clear();
        Keep(merged, level + 1);
    }

    private SortedRecords<T> Merge(List<SortedRecords<T>> runs)
    {
        var file = _folder.Create();
        var next = new PriorityQueue<RecordReader<T>, T>();
        foreach (var run in runs)
        {
            var reader = run.From(0);
            if (reader.MoveNext())
                next.Enqueue(reader, reader.Current);
        }

        while (next.TryPeek(out var reader, out var record))
        {
            file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in record)));
            if (reader.MoveNext())
                next.DequeueEnqueue(reader, reader.Current);
            else
                next.Dequeue();
        }

        file.Flush();
        foreach (var run in runs)
            run.Dispose();
        return new SortedRecords<T>(file, runs.Sum(run => run.Count));
    }
}

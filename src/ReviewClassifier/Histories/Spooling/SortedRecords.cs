namespace ReviewClassifier.Histories.Spooling;

/// <summary>Sorted records, in memory where they are few and else in a file; read any number of times, from any place.</summary>
internal sealed class SortedRecords<T> : IDisposable
    where T : unmanaged
{
    private readonly T[]? _held;
    private readonly FileStream? _file;

    public SortedRecords(T[] held, int count) => (_held, Count) = (held, count);

    public SortedRecords(FileStream file, long count) => (_file, Count) = (file, count);

    public long Count { get; }

    /// <summary>Reads on from a place, from 0.</summary>
    public RecordReader<T> From(long start) =>
        _held is not null ? new RecordReader<T>(_held, (int)Count, (int)start) : new RecordReader<T>(_file!.SafeFileHandle, Count, start);

    public IEnumerable<T> All()
    {
        var reader = From(0);
        while (reader.MoveNext())
            yield return reader.Current;
    }

    public void Dispose() => _file?.Dispose();
}

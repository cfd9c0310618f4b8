using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Bursts;

/// <summary>How many rows, and how many marked ones, stand before a time; asked for times that never go back.</summary>
internal sealed class RunningCount(SortedRecords<TimedRow> rows)
{
    private readonly RecordReader<TimedRow> _reader = rows.From(0);

    /// <summary>The rows so far.</summary>
    public long All => _reader.Next;

    /// <summary>The marked ones among them.</summary>
    public long Marked { get; private set; }

    /// <summary>The time of the row that was passed last.</summary>
    public long LastTime => _reader.Current.Time;

    /// <summary>Goes on to the first row of the group that is not before the time, or of a later group.</summary>
    public RunningCount GoTo(ulong group, long time)
    {
        while (_reader.TryPeek(out var next) && (next.Group, next.Time).CompareTo((group, time)) < 0)
        {
            _reader.MoveNext();
            Marked += next.Marked;
        }

        return this;
    }
}

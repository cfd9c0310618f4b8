using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Batch;

/// <summary>What has been counted so far. For one thread.</summary>
internal sealed class BatchTally
{
    private readonly long[] _verdicts = new long[3];

    public long Scored { get; private set; }

    public long Rejected { get; private set; }

    public long Rows => Scored + Rejected;

    /// <summary>Lines and files of chats that could not be read.</summary>
    public int UnreadChats { get; set; }

    public TimeSpan Elapsed { get; set; }

    public long Of(Verdict verdict) => _verdicts[(int)verdict];

    public void Count(Verdict verdict)
    {
        Scored++;
        _verdicts[(int)verdict]++;
    }

    public void Count(Verdict verdict, long rows)
    {
        Scored += rows;
        _verdicts[(int)verdict] += rows;
    }

    public void CountRejected(long rows) => Rejected += rows;

    /// <summary>Adds another tally and empties it.</summary>
    public void Take(BatchTally other)
    {
        Scored += other.Scored;
        Rejected += other.Rejected;
        for (var i = 0; i < _verdicts.Length; i++)
            _verdicts[i] += other._verdicts[i];
        other.Scored = other.Rejected = 0;
        Array.Clear(other._verdicts);
    }
}

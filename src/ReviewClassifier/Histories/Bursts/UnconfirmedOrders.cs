using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Finds the times in which more negative reviews than usual were on orders received and never confirmed. Only where the history knows
/// confirmations at all, and only of orders that are old enough to have been confirmed.
/// </summary>
internal sealed class UnconfirmedOrders(SpoolFolder folder, HistoryOptions options)
{
    private const double Variation = 0.1;

    private static readonly long[] _lengths =
        [7 * TimedRow.Day, 14 * TimedRow.Day, 30 * TimedRow.Day, 90 * TimedRow.Day, 3650 * TimedRow.Day];

    // By the time of receipt first, for only the end of the history tells which are old enough.
    private readonly SortedSpool<Received> _received = new(folder);
    private long _latest;
    private bool _confirms;

    /// <summary>The rows of the finished scan.</summary>
    public SortedRecords<TimedRow> Rows { get; private set; } = null!;

    /// <summary>Takes any row's order: the latest time of the history, and whether it knows confirmations.</summary>
    public void Note(DateTime? time, bool confirmed)
    {
        _confirms |= confirmed;
        _latest = Math.Max(_latest, (time ?? default).Ticks / TimeSpan.TicksPerSecond);
    }

    /// <summary>Takes a negative review of a received order.</summary>
    public void Add(long ordinal, long time, DateTime received, bool confirmed) =>
        _received.Add(new Received(received.Ticks / TimeSpan.TicksPerSecond, new TimedRow(0, time, ordinal, confirmed ? 0 : 1)));

    /// <summary>The bursts, by time; none where nothing is ever confirmed.</summary>
    public IReadOnlyList<Burst> Find()
    {
        var rows = new SortedSpool<TimedRow>(folder);
        var (all, marked) = (0L, 0L);
        var before = _latest - (options.ConfirmedWithin.Ticks / TimeSpan.TicksPerSecond);
        foreach (var received in _received.Sort().All().TakeWhile(r => r.At <= before && _confirms))
        {
            rows.Add(received.Row);
            all++;
            marked += received.Row.Marked;
        }

        Rows = rows.Sort();
        var chance = new ShareChance(options.UnconfirmedShare, options.UnconfirmedShare, Variation);
        return all == marked ? [] : [.. new BurstScan(Rows, _lengths, chance, options.FalseAlarmsOfKind).Find(marked)];
    }

    private readonly record struct Received(long At, TimedRow Row) : IComparable<Received>
    {
        public int CompareTo(Received other) => At != other.At ? At.CompareTo(other.At) : Row.CompareTo(other.Row);
    }
}

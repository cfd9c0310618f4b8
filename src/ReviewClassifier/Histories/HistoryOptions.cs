namespace ReviewClassifier.Histories;

/// <summary>What counts as a finding.</summary>
public sealed record HistoryOptions
{
    /// <summary>
    /// How many findings by chance a history without any malice may give: 0.05, one in twenty histories. It is split evenly among the
    /// kinds that are a matter of chance: bursts, names alike, and unconfirmed orders. Shared contacts and double purchases are facts and
    /// have no such rate; texts alike are held to it by measuring (tests/ReviewClassifier.Benchmarks). 1e-9 to 0.5.
    /// </summary>
    public double FalseAlarms { get; init; } = 0.05;

    /// <summary>How many of its rows a finding lists at most; it tells how many there are. 1 to 100,000, 200 by default.</summary>
    public int MostRows { get; init; } = 200;

    /// <summary>The least share of shingles that two texts alike have in common, 0.4 to 1.</summary>
    public double LeastLikeness { get; init; } = 0.55;

    /// <summary>
    /// How many shingles that hardly any other review of the history has a text must have, so that it being said twice is more than a
    /// manner of speaking. 10 by default, at least 1.
    /// </summary>
    public int LeastDistinctive { get; init; } = 10;

    /// <summary>How soon after the first the second purchase of the same item counts as the same; 30 minutes.</summary>
    public TimeSpan TwiceWithin { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The share of negative reviews of received orders that stay unconfirmed in ordinary trade (returns, refunds), 0 to 1. Where the history
    /// itself shows more, its own share counts.
    /// </summary>
    public double UnconfirmedShare { get; init; } = 0.05;

    /// <summary>How long after the receipt an order is confirmed at last, by the platform if not by the buyer; 15 days.</summary>
    public TimeSpan ConfirmedWithin { get; init; } = TimeSpan.FromDays(15);

    /// <summary>Where files too large for memory go while the history is analysed; null for the system's place.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>The chance that one of the kinds that are a matter of chance gives a false finding.</summary>
    internal double FalseAlarmsOfKind => FalseAlarms / 3;

    internal void Validate()
    {
        Check(FalseAlarms, 1e-9, 0.5, nameof(FalseAlarms));
        Check(MostRows, 1, 100_000, nameof(MostRows));
        Check(LeastLikeness, 0.4, 1, nameof(LeastLikeness));
        Check(LeastDistinctive, 1, int.MaxValue, nameof(LeastDistinctive));
        Check(UnconfirmedShare, 0, 1, nameof(UnconfirmedShare));
        ArgumentOutOfRangeException.ThrowIfLessThan(TwiceWithin, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ConfirmedWithin, TimeSpan.Zero);
    }

    private static void Check(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most))
            throw new ArgumentOutOfRangeException(name, value, $"Must be from {least} to {most}.");
    }
}

using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>
/// The figures of a history, gathered in one pass: memory is bounded by 100,000 items, 1,000 platforms, the days of 110 years and 1,000
/// reasons, whatever the number of rows. For one thread.
/// </summary>
/// <param name="options">Rules, time and language.</param>
public sealed class SummaryFigures(SummaryOptions options)
{
    internal const int Bins = 20;
    internal const int MostItems = 100_000;
    internal const int MostUrgent = 20;

    private const int MostPlatforms = 1_000;
    private const int MostNegativeStars = 3;

    private readonly long[] verdicts = new long[SnakeCase<Verdict>.Values.Count];
    private readonly long[] patterns = new long[SnakeCase<Pattern>.Values.Count];
    private readonly long[] bins = new long[Bins];
    private readonly PriorityQueue<UrgentCase, (long Until, long Ordinal)> urgent =
        new(Comparer<(long Until, long Ordinal)>.Create((a, b) => b.CompareTo(a)));

    /// <summary>How many rows were added.</summary>
    public long Count { get; private set; }

    internal SummaryOptions Options => options;

    internal Timeline Timeline { get; } = new();

    internal NamedCounts Items { get; } = new(MostItems);

    internal NamedCounts Platforms { get; } = new(MostPlatforms);

    internal RejectReasons Rejects { get; } = new();

    /// <summary>Rows that have 3 stars at most, or no known rating.</summary>
    internal long Negative { get; private set; }

    /// <summary>Flagged reviews with less than 48 hours to appeal.</summary>
    internal long UrgentCount { get; private set; }

    internal IReadOnlyList<long> Histogram => bins;

    /// <summary>Gathers all rows of a history, and its rejects where there is a file of them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="rejects">The file of rejects; null or not there where nothing was rejected.</param>
    /// <param name="options">Rules, time and language.</param>
    /// <exception cref="Faults.InputException">The rejects cannot be read.</exception>
    public static SummaryFigures Of(IEnumerable<HistoryRow> rows, string? rejects, SummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var figures = new SummaryFigures(options);
        foreach (var row in rows)
        {
            figures.Add(row);
        }

        if (rejects is not null && File.Exists(rejects))
        {
            figures.AddRejects(rejects);
        }

        return figures;
    }

    /// <summary>Takes the next row.</summary>
    public void Add(HistoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var malicious = row.Verdict == Verdict.Malicious;
        Count++;
        verdicts[(int)row.Verdict]++;
        bins[Math.Clamp((int)(row.Probability * Bins), 0, Bins - 1)]++;
        if (malicious && row.Pattern is { } pattern)
        {
            patterns[(int)pattern]++;
        }

        if (row.Case.Rating is null or <= MostNegativeStars)
        {
            Negative++;
            Timeline.Add(row.Case.Order?.ReviewedAt, malicious);
            Items.Add(row.Case.Order?.Item, malicious);
            Platforms.Add(row.Case.Platform, malicious);
        }

        if (row.Verdict != Verdict.Genuine)
        {
            AddUrgent(row);
        }
    }

    /// <summary>Adds the rejects of a run. <see cref="Faults.InputException"/> where the file cannot be read.</summary>
    public void AddRejects(string path) => Rejects.Read(path);

    internal long Of(Verdict verdict) => verdicts[(int)verdict];

    internal long Of(Pattern pattern) => patterns[(int)pattern];

    /// <summary>Those whose time runs out first.</summary>
    internal IReadOnlyList<UrgentCase> Urgent() =>
        [.. urgent.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    private void AddUrgent(HistoryRow row)
    {
        var deadline = Deadline.Of(row.Case, options.Rules, options.Now);
        if (deadline is not { State: DeadlineState.Soon, Until: { } until })
        {
            return;
        }

        UrgentCount++;
        var order = row.Case.Order;
        urgent.Enqueue(new UrgentCase(until, row.Case.Id, order?.Number, order?.Buyer, row.Verdict, row.Probability), (until.Ticks, Count));
        if (urgent.Count > MostUrgent)
        {
            urgent.Dequeue();
        }
    }
}

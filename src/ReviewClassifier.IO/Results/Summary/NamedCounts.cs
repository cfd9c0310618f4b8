namespace ReviewClassifier.IO.Results.Summary;

/// <summary>How many reviews a name has, and how many of them are malicious.</summary>
/// <param name="Name">The name.</param>
/// <param name="Reviews">Its negative reviews.</param>
/// <param name="Malicious">The malicious ones among them.</param>
internal sealed record NamedCount(string Name, long Reviews, long Malicious);

/// <summary>
/// Counts by name, exactly for the first names up to a most; reviews of names beyond are counted together, and the page says so.
/// </summary>
/// <param name="mostNames">The most names that are told apart.</param>
internal sealed class NamedCounts(int mostNames)
{
    private const int LongestName = 60;

    private readonly Dictionary<string, (long Reviews, long Malicious)> counts = new(StringComparer.Ordinal);

    /// <summary>Reviews of names that came after the most names.</summary>
    public long Beyond { get; private set; }

    /// <summary>Reviews without a name.</summary>
    public long Nameless { get; private set; }

    public void Add(string? name, bool malicious)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            Nameless++;
            return;
        }

        var key = name.Trim();
        key = key.Length <= LongestName ? key : key[..LongestName];
        if (!counts.TryGetValue(key, out var count) && counts.Count == mostNames)
        {
            Beyond++;
            return;
        }

        counts[key] = (count.Reviews + 1, count.Malicious + (malicious ? 1 : 0));
    }

    /// <summary>The names with the most malicious reviews, then the most reviews.</summary>
    public IReadOnlyList<NamedCount> Top(int most) =>
    [
        .. counts.Select(pair => new NamedCount(pair.Key, pair.Value.Reviews, pair.Value.Malicious))
            .OrderByDescending(count => count.Malicious)
            .ThenByDescending(count => count.Reviews)
            .ThenBy(count => count.Name, StringComparer.Ordinal)
            .Take(most),
    ];
}

namespace ReviewClassifier.Training.Labels.Duplicates;

/// <summary>
/// Signatures whose agreement estimates Jaccard similarity (Broder, 1997), cut into bands so that similar sets meet in a bucket (Leskovec,
/// Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
/// </summary>
internal static class MinHash
{
    /// <summary>How many bands a signature has.</summary>
    public const int Bands = 32;

    // Four rows a band: two sets of similarity 0.7 share a bucket with probability 1 - (1 - 0.7^4)^32 > 0.999.
    private const int Rows = 4;
    private static readonly ulong[] _salts = Salts();

    /// <summary>The buckets of a set, one a band.</summary>
    public static ulong[] Buckets(ReadOnlySpan<ulong> set)
    {
        var buckets = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var bucket = (ulong)band;
            for (var row = 0; row < Rows; row++)
                bucket = Mix(bucket ^ Least(set, _salts[(band * Rows) + row]));
            buckets[band] = bucket;
        }

        return buckets;
    }

    private static ulong Least(ReadOnlySpan<ulong> set, ulong salt)
    {
        var least = ulong.MaxValue;
        foreach (var item in set)
            least = Math.Min(least, Mix(item ^ salt));
        return least;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong[] Salts() => [.. Enumerable.Range(1, Bands * Rows).Select(i => Mix((ulong)i * 0x9E3779B97F4A7C15))];
}

using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Training.Labels.Duplicates;

/// <summary>Two texts that are nearly the same.</summary>
/// <param name="First">The place of the earlier one.</param>
/// <param name="Second">The place of the later one.</param>
/// <param name="Similarity">The Jaccard similarity of their shingles, exactly.</param>
internal sealed record NearDuplicate(int First, int Second, double Similarity);

/// <summary>Finds texts that are nearly the same without comparing each with each.</summary>
internal static class NearDuplicates
{
    // A text with fewer is so short that one other word makes it another sentence.
    private const int FewestShingles = 8;

    // Of a bucket that thousands share, each text is compared with so many before it: enough to name one that it repeats.
    private const int MostCompared = 32;

    /// <summary>Finds the pairs of texts of at least a similarity, in order; a later text of equal ones is left out.</summary>
    /// <param name="texts">The texts, in comparable form.</param>
    /// <param name="similarity">The least similarity, 0 to 1; pairs well below 0.5 may be missed.</param>
    public static IReadOnlyList<NearDuplicate> Find(IReadOnlyList<string> texts, double similarity)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = Enumerable.Range(0, texts.Count).Where(i => seen.Add(texts[i])).ToArray();
        var sets = new ulong[texts.Count][];
        var buckets = new ulong[texts.Count][];
        Parallel.ForEach(distinct, i =>
        {
            sets[i] = Shingles.Of(texts[i]);
            buckets[i] = sets[i].Length < FewestShingles ? [] : MinHash.Buckets(sets[i]);
        });
        var found = new List<NearDuplicate>();
        var members = new Dictionary<ulong, List<int>>();
        foreach (var second in distinct)
        {
            foreach (var first in Candidates(buckets[second], members, second))
            {
                var jaccard = Shingles.Jaccard(sets[first], sets[second]);
                if (jaccard >= similarity)
                    found.Add(new NearDuplicate(first, second, jaccard));
            }
        }

        return found;
    }

    private static SortedSet<int> Candidates(ulong[] buckets, Dictionary<ulong, List<int>> members, int item)
    {
        var candidates = new SortedSet<int>();
        foreach (var bucket in buckets)
        {
            if (!members.TryGetValue(bucket, out var inside))
                members[bucket] = inside = [];
            candidates.UnionWith(inside.Take(MostCompared));
            inside.Add(item);
        }

        return candidates;
    }
}

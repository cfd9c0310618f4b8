namespace ReviewClassifier.Text.Likeness;

/// <summary>A text as the set of its runs of neighbouring UTF-16 units (Broder, On the resemblance and containment of documents, 1997).</summary>
public static class Shingles
{
    /// <summary>How many units a shingle has at most: four fill 64 bits, so that no two shingles share a number.</summary>
    public const int Widest = 4;

    /// <summary>The shingles of the greatest width.</summary>
    public static ulong[] Of(string text) => Cut(text, Widest);

    /// <summary>The shingles, each once, ascending; none of a text shorter than one.</summary>
    /// <param name="text">The text, in comparable form.</param>
    /// <param name="width">How many units a shingle has, 1 to <see cref="Widest"/>.</param>
    public static ulong[] Cut(ReadOnlySpan<char> text, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Widest);
        var count = Math.Max(0, text.Length - width + 1);
        var shingles = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            foreach (var unit in text.Slice(i, width))
                shingles[i] = (shingles[i] << 16) | unit;
        }

        Array.Sort(shingles);
        return [.. Distinct(shingles)];
    }

    /// <summary>The Jaccard similarity of two sets: how many they share of all that either has; 0 where both are empty.</summary>
    public static double Jaccard(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        int i = 0, j = 0, shared = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (first[i] < second[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var all = first.Length + second.Length - shared;
        return all == 0 ? 0 : shared / (double)all;
    }

    private static IEnumerable<ulong> Distinct(ulong[] sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                yield return sorted[i];
        }
    }
}

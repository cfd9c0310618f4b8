using Microsoft.ML.Data;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Linear;

/// <summary>
/// Lines as sparse vectors over a vocabulary: every known feature of a line has the value 1 / √(their number), so that long lines do not
/// shout and the scale can be applied after the sum.
/// </summary>
internal static class SparseMatrix
{
    /// <summary>The features that at least so many of these lines hold, ordered by key, so that the order of lines does not matter.</summary>
    public static Vocabulary Vocabulary(IEnumerable<JudgedLine> lines, int minimumLines)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var line in lines)
        {
            foreach (var key in line.Keys)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        var keys = counts.Where(c => c.Value >= minimumLines).Select(c => c.Key).ToArray();
        Array.Sort(keys);
        return new Vocabulary(keys);
    }

    /// <summary>A line as a vector.</summary>
    public static VBuffer<float> Row(JudgedLine line, Vocabulary vocabulary)
    {
        var ids = new int[line.Keys.Length];
        var count = 0;
        foreach (var key in line.Keys)
        {
            if (vocabulary.Find(key) is >= 0 and var id)
                ids[count++] = id;
        }

        Array.Sort(ids, 0, count);
        var values = new float[count];
        Array.Fill(values, Scale(count));
        return new VBuffer<float>(vocabulary.Count, count, values, ids[..count]);
    }

    /// <summary>The value of each of so many features.</summary>
    public static float Scale(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);
}

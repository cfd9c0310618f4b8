using ReviewClassifier.Results;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Scoring;

/// <summary>
/// Finds the words of a line that carry its labels: every n-gram's weight is spread over its characters, and the stretches whose sum stands
/// out most (maximum subarray, Bentley, Programming Pearls, 1984) are widened to whole words.
/// </summary>
internal static class TellingSpans
{
    private const int Most = 3;

    // A character counts as telling from this share of the strongest character on; below it stretches would run over the whole line.
    private const float Floor = 0.3f;

    // A single character, however telling, reads as a slip of the pen.
    private const int Least = 2;

    /// <summary>The spans, in the original text, ascending and apart; none where nothing in the line speaks for its labels.</summary>
    /// <param name="grams">The line's own n-grams.</param>
    /// <param name="weights">The weight of each of them for the line's labels, 0 where unknown.</param>
    /// <param name="text">The normalised line.</param>
    /// <param name="words">Its words.</param>
    public static IReadOnlyList<TextSpan> Find(ReadOnlySpan<NGram> grams, ReadOnlySpan<float> weights, NormalizedText text, WordBuffer words)
    {
        var telling = new float[text.Length];
        for (var n = 0; n < grams.Length; n++)
        {
            var gram = grams[n];
            var share = weights[n] / Math.Max(1, gram.End - gram.Start);
            for (var i = gram.Start; i < gram.End; i++)
                telling[i] += share;
        }

        var floor = telling.Length == 0 ? 0 : telling.Max() * Floor;
        if (floor <= 0)
            return [];
        for (var i = 0; i < telling.Length; i++)
            telling[i] -= floor;
        var spans = new List<(int Start, int End)>();
        var least = 0f;
        while (spans.Count < Most && Strongest(telling, out var sum) is var (start, end) && sum > least)
        {
            spans.Add(WholeWords(start, end, words));
            telling.AsSpan(start, end - start).Fill(float.NegativeInfinity);
            least = Math.Max(least, sum / 3);
        }

        return Merge(spans, text);
    }

    private static (int Start, int End) Strongest(float[] telling, out float best)
    {
        (int Start, int End) found = (0, 0);
        best = 0;
        var sum = 0f;
        var start = 0;
        for (var i = 0; i < telling.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += telling[i];
            if (sum > best)
                (best, found) = (sum, (start, i + 1));
        }

        return found;
    }

    private static (int Start, int End) WholeWords(int start, int end, WordBuffer words)
    {
        var wordStart = 0;
        foreach (var wordEnd in words.Ends)
        {
            if (wordStart <= start && start < wordEnd)
                start = wordStart;
            if (wordStart < end && end <= wordEnd)
                return (start, wordEnd);
            wordStart = wordEnd;
        }

        return (start, end);
    }

    // A comma before the telling words tells nothing.
    private static (int Start, int End) WithoutMarks((int Start, int End) span, ReadOnlySpan<char> text)
    {
        var (start, end) = span;
        while (start < end && IsMark(text[start]))
            start++;
        while (end > start && IsMark(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsMark(char character) => " ,.!?;:~、。…".Contains(character, StringComparison.Ordinal);

    private static List<TextSpan> Merge(List<(int Start, int End)> spans, NormalizedText text)
    {
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            var (start, end) = WithoutMarks(span, text.Text);
            if (end - start < Math.Min(Least, text.Length))
                continue;
            var (from, to) = text.ToOriginal(start, end);
            if (merged.Count > 0 && from <= merged[^1].End)
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, to));
            else
                merged.Add(new TextSpan(from, to));
        }

        return merged;
    }
}

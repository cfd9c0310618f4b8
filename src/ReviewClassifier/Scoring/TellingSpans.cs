using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Scoring;

/// <summary>
/// Finds the words of a line that carry its labels: every n-gram's weight is spread over its characters, and the stretches whose sum stands
/// out most (maximum subarray, Bentley, Programming Pearls, 1984) are widened to whole words. For one thread.
/// </summary>
internal sealed class TellingSpans(LinearScorer evidence)
{
    private const int Most = 3;

    // A character counts as telling from this share of the strongest character on; below it stretches would run over the whole line.
    private const float Floor = 0.3f;

    // A single character, however telling, reads as a slip of the pen.
    private const int Least = 2;

    private readonly TextSpan[] _found = new TextSpan[Most];
    private float[] _weights = [];
    private float[] _telling = [];

    /// <summary>The spans, in the original text, ascending and apart; none where nothing in the line speaks for its labels.</summary>
    /// <param name="grams">The line's own n-grams.</param>
    /// <param name="ids">Their ids, -1 for those not known.</param>
    /// <param name="labels">The line's labels.</param>
    /// <param name="text">The normalised line.</param>
    /// <param name="words">Its words.</param>
    public TextSpan[] Find(
        ReadOnlySpan<NGram> grams, ReadOnlySpan<int> ids, LabelProbability[] labels, NormalizedText text, WordBuffer words)
    {
        var telling = Spread(grams, Weigh(ids, labels), text.Length);
        if (!LowerByFloor(telling))
            return [];
        var count = 0;
        var least = 0f;
        while (count < Most && Strongest(telling, out var sum) is var span && sum > least)
        {
            _found[count++] = WholeWords(span, words);
            for (var i = span.Start; i < span.End; i++)
                telling[i] = float.NegativeInfinity;
            least = Math.Max(least, sum / 3);
        }

        return Merge(count, text);
    }

    private ReadOnlySpan<float> Weigh(ReadOnlySpan<int> ids, LabelProbability[] labels)
    {
        if (_weights.Length < ids.Length)
            _weights = new float[ids.Length * 2];
        Span<int> columns = stackalloc int[labels.Length];
        for (var i = 0; i < labels.Length; i++)
            columns[i] = EvidenceColumns.Of(labels[i].Label);
        evidence.Weigh(ids, columns, _weights);
        return _weights.AsSpan(0, ids.Length);
    }

    private Span<float> Spread(ReadOnlySpan<NGram> grams, ReadOnlySpan<float> weights, int length)
    {
        if (_telling.Length < length)
            _telling = new float[length * 2];
        var telling = _telling.AsSpan(0, length);
        telling.Clear();
        for (var n = 0; n < grams.Length; n++)
        {
            if (weights[n] == 0)
                continue;
            var gram = grams[n];
            var share = weights[n] / Math.Max(1, gram.End - gram.Start);
            for (var i = gram.Start; i < gram.End; i++)
                telling[i] += share;
        }

        return telling;
    }

    private static bool LowerByFloor(Span<float> telling)
    {
        var highest = 0f;
        foreach (var value in telling)
            highest = Math.Max(highest, value);
        var floor = highest * Floor;
        for (var i = 0; i < telling.Length; i++)
            telling[i] -= floor;
        return floor > 0;
    }

    private static TextSpan Strongest(ReadOnlySpan<float> telling, out float best)
    {
        var found = new TextSpan(0, 0);
        best = 0;
        var sum = 0f;
        var start = 0;
        for (var i = 0; i < telling.Length; i++)
        {
            if (sum <= 0)
                (sum, start) = (0, i);
            sum += telling[i];
            if (sum > best)
                (best, found) = (sum, new TextSpan(start, i + 1));
        }

        return found;
    }

    private static TextSpan WholeWords(TextSpan span, WordBuffer words)
    {
        var (start, end) = span;
        var wordStart = 0;
        foreach (var wordEnd in words.Ends)
        {
            if (wordStart <= start && start < wordEnd)
                start = wordStart;
            if (wordStart < end && end <= wordEnd)
                return new TextSpan(start, wordEnd);
            wordStart = wordEnd;
        }

        return new TextSpan(start, end);
    }

    // A comma before the telling words tells nothing.
    private static TextSpan WithoutMarks(TextSpan span, ReadOnlySpan<char> text)
    {
        var (start, end) = span;
        while (start < end && IsMark(text[start]))
            start++;
        while (end > start && IsMark(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsMark(char character) => " ,.!?;:~、。…".Contains(character, StringComparison.Ordinal);

    private TextSpan[] Merge(int count, NormalizedText text)
    {
        SortByStart(count);
        var merged = 0;
        for (var i = 0; i < count; i++)
        {
            var (start, end) = WithoutMarks(_found[i], text.Text);
            if (end - start < Math.Min(Least, text.Length))
                continue;
            var (from, to) = text.ToOriginal(start, end);
            if (merged > 0 && from <= _found[merged - 1].End)
                _found[merged - 1] = new TextSpan(_found[merged - 1].Start, Math.Max(_found[merged - 1].End, to));
            else
                _found[merged++] = new TextSpan(from, to);
        }

        return _found[..merged];
    }

    private void SortByStart(int count)
    {
        for (var i = 1; i < count; i++)
        {
            for (var j = i; j > 0 && Before(_found[j], _found[j - 1]); j--)
                (_found[j], _found[j - 1]) = (_found[j - 1], _found[j]);
        }
    }

    private static bool Before(TextSpan one, TextSpan other) => one.Start != other.Start ? one.Start < other.Start : one.End < other.End;
}

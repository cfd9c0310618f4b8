using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>Cuts a quoted line to a length around its telling words; what is cut off is marked, and nothing else is changed.</summary>
public static class QuoteExcerpt
{
    /// <summary>The mark of what was cut off.</summary>
    public const char Cut = '…';

    /// <summary>The line, or a part of it with a mark at each end that was cut.</summary>
    /// <param name="text">The line.</param>
    /// <param name="spans">Its telling words, ascending.</param>
    /// <param name="most">The most UTF-16 code units of it, from 2.</param>
    public static string Of(string text, IReadOnlyList<TextSpan> spans, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (text.Length <= most)
            return text;
        // The telling words in the middle, where they are short enough; their beginning, where they are not.
        var (first, last) = spans.Count > 0 ? (spans[0].Start, spans[^1].End) : (0, 0);
        var before = Math.Max(0, most - (last - first)) / 2;
        var start = Whole(text, Math.Clamp(first - before, 0, text.Length - most));
        var end = Whole(text, start + most);
        return $"{(start > 0 ? Cut : "")}{text.AsSpan(start, end - start)}{(end < text.Length ? Cut : "")}";
    }

    // A place that does not part a surrogate pair.
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}

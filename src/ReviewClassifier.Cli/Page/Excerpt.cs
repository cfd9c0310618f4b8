using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>Cuts a line of any length to what fits on the page around its telling words, and parts those from the rest.</summary>
internal static class Excerpt
{
    private const int Longest = 160;
    private const int Before = 40;

    public static Piece[] Of(string text, IReadOnlyList<TextSpan> spans)
    {
        var first = spans.Count > 0 ? spans[0].Start : 0;
        var start = text.Length <= Longest || first <= Longest / 2 ? 0 : Whole(text, first - Before);
        var end = Whole(text, Math.Min(text.Length, start + Longest));
        var pieces = new List<Piece>();
        if (start > 0)
            pieces.Add("…");
        var at = start;
        foreach (var span in spans)
        {
            var from = Math.Clamp(span.Start, at, end);
            var to = Math.Clamp(span.End, from, end);
            if (to == from)
                continue;
            if (from > at)
                pieces.Add(text[at..from]);
            pieces.Add(new Piece(text[from..to], Tone.Telling));
            at = to;
        }

        if (at < end)
            pieces.Add(text[at..end]);
        if (end < text.Length)
            pieces.Add("…");
        return [.. pieces];
    }

    // A place that does not part a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}

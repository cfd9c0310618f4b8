using ReviewClassifier.IO.Appeals;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Reviews;

/// <summary>A piece of a shown text.</summary>
/// <param name="Text">What it says; nothing in it steers the page.</param>
/// <param name="Telling">Whether it is one of the telling words.</param>
public sealed record PassagePiece(string Text, bool Telling);

/// <summary>Parts a text at its telling words, and cuts one that is too long for a page around the first of them.</summary>
internal static class Passage
{
    private const int Longest = 1200;
    private const int Before = 60;

    /// <summary>The start of a text, on one line.</summary>
    public static string Short(string original, int most)
    {
        var text = ShownText.Of(original.Length > most ? original[..Whole(original, most)] + "…" : original);
        return text.Replace('\n', ' ');
    }

    public static IReadOnlyList<PassagePiece> Of(string original, IReadOnlyList<TextSpan> spans)
    {
        // One character for one, so that spans stay right.
        var text = ShownText.Of(original);
        var first = spans.Count > 0 ? spans[0].Start : 0;
        var start = text.Length <= Longest || first <= Longest / 2 ? 0 : Whole(text, first - Before);
        var end = Whole(text, Math.Min(text.Length, start + Longest));
        var pieces = new List<PassagePiece>();
        Add(start > 0 ? "…" : "", false);
        var at = start;
        foreach (var span in spans)
        {
            var from = Math.Clamp(span.Start, at, end);
            var to = Math.Clamp(span.End, from, end);
            Add(text[at..from], false);
            Add(text[from..to], true);
            at = to;
        }

        Add(text[at..end], false);
        Add(end < text.Length ? "…" : "", false);
        return pieces;

        void Add(string piece, bool telling)
        {
            if (piece.Length > 0)
                pieces.Add(new PassagePiece(piece, telling));
        }
    }

    // A place that does not part a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;
}

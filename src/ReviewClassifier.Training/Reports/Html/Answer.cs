using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The answer to "is it better?", in one or two sentences.</summary>
/// <param name="Sentence">The sentences.</param>
/// <param name="Tone"><c>good</c>, <c>bad</c> or empty.</param>
internal sealed record Answer(string Sentence, string Tone)
{
    /// <summary>The answer that the figures give.</summary>
    public static Answer Of(ReportFigures figures)
    {
        var promised = figures.Metrics.Where(m => m.Kept is not null).ToArray();
        var broken = promised.Where(m => m.Kept == false).Select(m => m.Says).ToArray();
        var promises = broken.Length == 0
            ? $"All {promised.Length} promised bounds that could be measured are kept."
            : $"{broken.Length} of {promised.Length} promised bounds are missed: {string.Join("; ", broken)}.";
        if (figures.Previous is not { } previous)
            return new Answer("No earlier model stood in its place to compare with. " + promises, broken.Length == 0 ? "good" : "bad");
        if (previous.Sentence is { } compared)
            return new Answer($"{compared} {promises}", previous.Outcome == "worse" ? "bad" : previous.Outcome == "not_worse" ? "good" : "");
        var moved = figures.Metrics.Where(m => m.Promise is not null && HasMoved(m)).ToArray();
        var better = moved.Where(m => m.Difference > 0 == m.HighIsGood).Select(m => m.Says).ToArray();
        var worse = moved.Where(m => m.Difference > 0 != m.HighIsGood).Select(m => m.Says).ToArray();
        var verdict = (better.Length, worse.Length) switch
        {
            (0, 0) => $"About as good as {previous.Version} before: no promised figure moved beyond both intervals.",
            ( > 0, 0) => $"Better than {previous.Version} before in {string.Join("; ", better)}; no promised figure is clearly worse.",
            (0, > 0) => $"Worse than {previous.Version} before in {string.Join("; ", worse)}.",
            _ => $"Against {previous.Version} before, better in {string.Join("; ", better)}, and worse in {string.Join("; ", worse)}.",
        };
        var caution = previous.SameData ? "" : " The earlier figures were measured on the data of its own training: 'compare' on cases new to both is sharper.";
        return new Answer($"{verdict}{caution} {promises}", worse.Length > 0 ? "bad" : broken.Length == 0 ? "good" : "");
    }

    // Each value outside the other's interval.
    private static bool HasMoved(MetricFigure metric) =>
        metric is { Previous: { } before, Figure: var now, Difference: not null }
        && (now.Value < before.Low || now.Value > before.High)
        && (before.Value < now.Low || before.Value > now.High);
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Comparisons;

/// <summary>A case on whose verdict two models differ.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">Its file; empty for background.</param>
/// <param name="Label">What a person says: <c>malicious</c>, <c>genuine</c>, or <c>background</c>.</param>
/// <param name="Older">The older model's verdict.</param>
/// <param name="Newer">The newer model's verdict.</param>
/// <param name="OlderProbability">The older model's probability.</param>
/// <param name="NewerProbability">The newer model's probability.</param>
/// <param name="Better">Whether the newer verdict is nearer to what the person says.</param>
/// <param name="Text">The beginning of the review, or of what the buyer wrote where there is none; null where text is left out.</param>
public sealed record ChangedCase(
    string Id,
    string Group,
    string Label,
    string Older,
    string Newer,
    double OlderProbability,
    double NewerProbability,
    bool Better,
    string? Text)
{
    private const int LongestText = 200;

    /// <summary>The cases that changed sides: those that became worse first, the largest changes of probability first.</summary>
    internal static IReadOnlyList<ChangedCase> Among(IReadOnlyList<Sample> older, IReadOnlyList<Sample> newer, bool withText) =>
    [
        .. older.Zip(newer)
            .Where(pair => pair.First.Verdict != pair.Second.Verdict)
            .Select(pair => Of(pair.First, pair.Second, withText))
            .OrderBy(c => c.Better)
            .ThenByDescending(c => Math.Abs(c.NewerProbability - c.OlderProbability)),
    ];

    private static ChangedCase Of(Sample older, Sample newer, bool withText) => new(
        older.Case.Id,
        older.Group,
        older.IsLabelled ? older.Malicious ? "malicious" : "genuine" : "background",
        SnakeCase<Verdict>.Name(older.Verdict),
        SnakeCase<Verdict>.Name(newer.Verdict),
        Math.Round(older.Probability, 6),
        Math.Round(newer.Probability, 6),
        Distance(newer) < Distance(older),
        withText ? TextOf(older.Case) : null);

    // From malicious over insufficient to genuine.
    private static int Distance(Sample sample) => Math.Abs(
        (sample.Verdict switch { Verdict.Malicious => 0, Verdict.Insufficient => 1, _ => 2 }) - (sample.Malicious ? 0 : 2));

    private static string TextOf(Case item)
    {
        var text = item.Review.Length > 0 ? item.Review : string.Join(' ', item.Chat.Where(l => l.From == Speaker.Buyer).Select(l => l.Text));
        return text.Length <= LongestText ? text : text[..LongestText] + "…";
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>
/// Chooses the lines that a pack quotes: three to five where there are so many, for staff read an appeal in a minute. Each slot that a line
/// fills gets its strongest line first; the strongest of the rest follow.
/// </summary>
internal static class QuoteChoice
{
    public const int Most = 5;

    private static readonly AppealGap[] _slots = [AppealGap.Condition, AppealGap.Demand, AppealGap.NotOwed];

    /// <summary>The quotes in order of time, with their context.</summary>
    public static IReadOnlyList<AppealQuote> Of(Case item, Result result)
    {
        var chosen = new List<Evidence>();
        foreach (var slot in _slots)
        {
            if (result.Evidence.FirstOrDefault(line => (AppealGaps.LabelsOf(line) & AppealGaps.Fills(slot)) != 0) is { } strongest)
                Add(strongest);
        }

        foreach (var line in result.Evidence)
            Add(line);
        return [.. EvidenceOrder.ByTime(chosen, item.Order).Select(line => WithContext(item, line))];

        void Add(Evidence line)
        {
            if (chosen.Count < Most && !chosen.Contains(line))
                chosen.Add(line);
        }
    }

    private static AppealQuote WithContext(Case item, Evidence line) =>
        line.Line is { } at ? new AppealQuote(line, Beside(item, at - 1), Beside(item, at + 1)) : new AppealQuote(line, null, null);

    private static ContextLine? Beside(Case item, int line) =>
        line >= 0 && line < item.Chat.Count ? new ContextLine(line, item.Chat[line]) : null;
}

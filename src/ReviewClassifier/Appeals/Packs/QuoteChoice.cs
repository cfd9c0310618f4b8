using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>
/// Chooses the lines that a pack quotes: three to five where there are so many, for staff read an appeal in a minute. A demand tied to a
/// condition carries most, then what the buyer admits, then insults and refusals; the strongest of the rest follow.
/// </summary>
internal static class QuoteChoice
{
    public const int Most = 5;

    private static readonly EvidenceLabel[][] _carry =
    [
        [EvidenceLabel.Threat],
        [EvidenceLabel.Demand, EvidenceLabel.KeepGoods],
        [EvidenceLabel.AdmitsFault, EvidenceLabel.AdmitsMalice],
        [EvidenceLabel.RefusesProcess],
        [EvidenceLabel.Abuse, EvidenceLabel.Harassment],
    ];

    /// <summary>The quotes in order of time, with their context and their rank.</summary>
    public static IReadOnlyList<AppealQuote> Of(Case item, Result result)
    {
        var chosen = new List<Evidence>();
        if (Likeliest(result, line => Math.Min(Probability(line, _carry[0]), Probability(line, _carry[1]))) is { } both)
            chosen.Add(both);
        foreach (var labels in _carry)
        {
            if (!chosen.Any(line => Probability(line, labels) > 0) && Likeliest(result, line => Probability(line, labels)) is { } line)
                chosen.Add(line);
        }

        foreach (var line in result.Evidence)
        {
            if (!chosen.Contains(line))
                chosen.Add(line);
        }

        return [.. EvidenceOrder.ByTime(chosen.Take(Most), item.Order).Select(line => WithContext(item, line, chosen.IndexOf(line) + 1))];
    }

    // The line of the highest probability; null where none has any.
    private static Evidence? Likeliest(Result result, Func<Evidence, double> probability)
    {
        var best = result.Evidence.MaxBy(probability);
        return best is not null && probability(best) > 0 ? best : null;
    }

    private static double Probability(Evidence line, EvidenceLabel[] labels)
    {
        var highest = 0.0;
        foreach (var label in line.Labels)
        {
            if (labels.Contains(label.Label))
                highest = Math.Max(highest, label.Probability);
        }

        return highest;
    }

    private static AppealQuote WithContext(Case item, Evidence line, int rank) => line.Line is { } at
        ? new AppealQuote(line, Beside(item, at - 1), Beside(item, at + 1), rank)
        : new AppealQuote(line, null, null, rank);

    private static ContextLine? Beside(Case item, int line) =>
        line >= 0 && line < item.Chat.Count ? new ContextLine(line, item.Chat[line]) : null;
}

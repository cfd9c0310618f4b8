namespace ReviewClassifier.Training.Comparisons;

/// <summary>Puts an outcome into one sentence.</summary>
internal static class ComparisonSentence
{
    public static string Of(Outcome outcome, string older, string newer, double margin, IReadOnlyList<ComparedMetric> metrics)
    {
        var deciding = metrics.Where(m => m.Outcome is not null).ToArray();
        return outcome switch
        {
            Outcome.NotWorse => FormattableString.Invariant(
                $"{newer} is not worse than {older}: in all {deciding.Length} deciding figures it loses less than the margin of {margin}."),
            Outcome.Worse => $"{newer} is worse than {older}: {Told(Outcome.Worse)}.",
            _ when deciding.Length == 0 => $"Whether {newer} is worse than {older} cannot be told: nothing could be measured.",
            _ => FormattableString.Invariant(
                $"It is not shown that {newer} is not worse than {older}: {Told(Outcome.Undecided)}; more cases would decide it, or a margin wider than {margin}."),
        };

        string Told(Outcome which) => string.Join("; ", deciding.Where(m => m.Outcome == which).Select(m => m.Difference.Count < NotWorse.Least
            ? FormattableString.Invariant($"{m.Says}: measured on {m.Difference.Count} alone")
            : FormattableString.Invariant($"{m.Says} {m.Older:0.000} to {m.Newer:0.000} ({m.Difference.Value:+0.0000;-0.0000;0}, 95 % {m.Difference.Low:+0.0000;-0.0000;0} to {m.Difference.High:+0.0000;-0.0000;0}, allowed {m.Allowed})")));
    }
}

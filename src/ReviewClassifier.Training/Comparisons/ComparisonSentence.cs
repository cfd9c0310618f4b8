namespace ReviewClassifier.Training.Comparisons;

/// <summary>Puts an outcome into one sentence.</summary>
internal static class ComparisonSentence
{
    public static string Of(Outcome outcome, string older, string newer, double margin, IReadOnlyList<ComparedMetric> metrics)
    {
        var deciding = metrics.Where(m => m.Outcome is not null).ToArray();
        string[] few = [.. metrics.Where(m => m.Allowed is not null && m.Outcome is null).Select(m => m.Says)];
        var unsaid = few.Length == 0 ? "" : $"; on fewer than {NotWorse.Least} cases, and so not looked at: {string.Join("; ", few)}";
        return outcome switch
        {
            Outcome.NotWorse => FormattableString.Invariant(
                $"{newer} is not worse than {older}: in all {deciding.Length} deciding figures it loses less than the margin of {margin}{unsaid}."),
            Outcome.Worse => $"{newer} is worse than {older}: {Told(Outcome.Worse)}.",
            _ when deciding.All(m => m.Outcome == Outcome.NotWorse) =>
                $"Whether {newer} is worse than {older} cannot be told: there are fewer than {NotWorse.Least} cases with a chat, and without one.",
            _ => FormattableString.Invariant(
                $"It is not shown that {newer} is not worse than {older}: {Told(Outcome.Undecided)}; more cases would decide it, or a margin wider than {margin}."),
        };

        string Told(Outcome which) => string.Join("; ", deciding.Where(m => m.Outcome == which).Select(m => FormattableString.Invariant(
            $"{m.Says} {m.Older:0.000} to {m.Newer:0.000} ({Signed(m.Difference.Value)}, 95 % {Signed(m.Difference.Low)} to {Signed(m.Difference.High)}, allowed {m.Allowed})")));
    }

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0", System.Globalization.CultureInfo.InvariantCulture);
}

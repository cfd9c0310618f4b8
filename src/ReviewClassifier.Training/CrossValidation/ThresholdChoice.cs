using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>
/// Chooses the thresholds on out-of-fold scores. False alarms are chosen on one half of the left-out background; the
/// figures of the background that are told are those of the other half. The thresholds of labels and of genuine are chosen on the labelled
/// cases themselves.
/// </summary>
internal static class ThresholdChoice
{
    // Below the promised 0.5 % and 1 %, since a chosen threshold does a little worse on the half that did not choose it.
    private const double ReviewFalseAlarms = 0.003;
    private const double ChatFalseAlarms = 0.004;
    private const double SurfacedLines = 0.008;

    // An honest buyer called malicious costs more than a lever called insufficient: never below this, however quiet the background is.
    internal const double LeastMalicious = 0.6;

    // At most this share of malicious cases may be called genuine.
    private const double MissedAsGenuine = 0.03;

    public static Thresholds Choose(IReadOnlyList<OutOfFoldCase> cases, CaseTable table)
    {
        var choosing = cases.Where(c => c.Row.Kind == CaseKind.Labelled || !IsReported(c.Row)).ToArray();
        var malicious = new[]
        {
            LeastMalicious,
            Ranking.ThresholdFor(Of(CaseKind.BackgroundReview).Select(c => c.Probability), ReviewFalseAlarms),
            Ranking.ThresholdFor(Of(CaseKind.BackgroundChat).Select(c => c.Probability), ChatFalseAlarms),
        }.Max();
        // Just above a probability of 1 would be no threshold that a bundle may hold.
        malicious = Math.Min(malicious, 1);
        var labelled = Of(CaseKind.Labelled).Where(c => c.Row.Malicious).Select(c => c.Probability).Order().ToArray();
        var genuine = Math.Min(malicious / 2, labelled.Length == 0 ? malicious / 2 : labelled[(int)(labelled.Length * MissedAsGenuine)]);
        return new Thresholds(
            malicious,
            genuine,
            Strength(Of(CaseKind.BackgroundChat), review: false),
            Strength(Of(CaseKind.BackgroundReview), review: true),
            SnakeCase<EvidenceLabel>.Values.ToDictionary(EvidenceLabels.Name, label => Label(label, Of(CaseKind.Labelled), table)));

        IEnumerable<OutOfFoldCase> Of(CaseKind kind) => choosing.Where(c => c.Row.Kind == kind);
    }

    /// <summary>Whether a background case is in the half on which figures are told.</summary>
    public static bool IsReported(CaseRow row) => row.Half == 1;

    private static double Strength(IEnumerable<OutOfFoldCase> background, bool review)
    {
        var strengths = background.SelectMany(c => c.Strengths.Where((_, i) => c.Lines[i].IsReview == review)).ToArray();
        return strengths.Length == 0 ? 0.5 : Math.Min(Ranking.ThresholdFor(strengths, SurfacedLines), 1);
    }

    // The threshold of the best F1 on lines of authors never seen, at most one half: what is more likely than not is said.
    private static double Label(EvidenceLabel label, IEnumerable<OutOfFoldCase> labelled, CaseTable table)
    {
        var lines = labelled
            .SelectMany(c => c.Lines.Select((line, i) => (
                Probability: Logistic.Probability(line.Columns[EvidenceColumns.Of(label)]),
                Holds: table.Lines[c.Row.FirstLine + i].Labels.Contains(label))))
            .OrderByDescending(l => l.Probability)
            .ToArray();
        var positives = lines.Count(l => l.Holds);
        var (best, threshold, found) = (0.0, 0.5, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            found += lines[i].Holds ? 1 : 0;
            var f1 = 2.0 * found / (i + 1 + positives);
            if (f1 > best)
                (best, threshold) = (f1, lines[i].Probability);
        }

        return Math.Min(threshold, 0.5);
    }
}

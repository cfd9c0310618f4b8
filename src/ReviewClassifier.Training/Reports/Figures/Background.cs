using System.Globalization;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Studies;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>Looks whether the background is what it is taken for, and tells what it does for the model.</summary>
internal static class Background
{
    /// <summary>
    /// The probability from which a background case looks malicious. It is the least threshold that training chooses, not the model's own:
    /// malicious cases among the background would push that one up until they passed for quiet.
    /// </summary>
    public const double SuspiciousFrom = ThresholdChoice.LeastMalicious;

    // What an ordinary background may hold of false alarms, by what is promised.
    private const double Ordinary = 0.005;
    private const int Listed = 20;

    /// <summary>The background's figures; null where there is none.</summary>
    /// <param name="samples">All predictions' samples, those that chose the thresholds too.</param>
    /// <param name="metrics">The figures with background.</param>
    /// <param name="effect">Those without; null where not measured.</param>
    public static BackgroundFigures? Of(IReadOnlyList<Sample> samples, IReadOnlyList<MetricFigure> metrics, BackgroundEffect? effect)
    {
        var kinds = new[] { CaseKind.BackgroundReview, CaseKind.BackgroundChat }.Select(kind => (
            Name: kind == CaseKind.BackgroundReview ? "reviews" : "chats",
            All: samples.Count(s => s.Kind == kind),
            Suspicious: samples.Count(s => s.Kind == kind && s.Probability >= SuspiciousFrom))).ToArray();
        if (kinds.All(k => k.All == 0))
            return null;
        var highest = Enumerable.Range(0, samples.Count)
            .Where(i => !samples[i].IsLabelled)
            .OrderByDescending(i => samples[i].Probability)
            .Take(Listed)
            .Select(i => new SuspectFigure(i, samples[i].Case.Id, PredictionList.KindOf(samples[i]), samples[i].Probability));
        var many = kinds.Where(k => k.Suspicious > k.All * Ordinary).Select(k => FormattableString.Invariant(
            $"{k.Suspicious} of {k.All} {k.Name} ({k.Suspicious * 100.0 / k.All:F1} %)")).ToArray();
        var warning = many.Length == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"The background seems to hold malicious cases: {string.Join(" and ", many)} score {SuspiciousFrom} or more by models that never saw them, where an ordinary background stays under {Ordinary * 100} %. Read the highest in the report; label the malicious ones, or take them out.");
        return new BackgroundFigures(
            kinds[0].All, kinds[1].All, kinds.Sum(k => k.Suspicious), SuspiciousFrom, warning, [.. highest],
            effect is null
                ? []
                : [.. metrics.Where(m => effect.Without.ContainsKey(m.Name)).Select(m => new EffectFigure(m.Name, m.Says, m.Figure, effect.Without[m.Name]))]);
    }
}

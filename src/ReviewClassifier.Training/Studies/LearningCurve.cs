using ReviewClassifier.Models;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Studies;

/// <summary>How good the model is when it learns from some of the groups.</summary>
/// <param name="Share">The share of the groups.</param>
/// <param name="Groups">How many groups.</param>
/// <param name="Cases">How many labelled cases a model learned from, in the mean over the folds.</param>
/// <param name="Figures">The figures on all labelled cases, by metric.</param>
internal sealed record LearningPoint(double Share, int Groups, int Cases, IReadOnlyDictionary<string, Figure> Figures);

/// <summary>
/// The learning curve: cross-validation in which models learn from some of the groups and are tested on all, so that its points differ by
/// what was learned from alone. The groups of a smaller share are among those of a larger one.
/// </summary>
internal static class LearningCurve
{
    private static readonly double[] _shares = [0.25, 0.5, 0.75];
    private static readonly string[] _metrics = ["auc_chat", "auc_no_chat", "recall_chat", "recall_no_chat", "evidence_ap"];

    /// <summary>The steps of measuring it.</summary>
    public static IEnumerable<PlannedStep> Plan(int foldCount) => _shares.SelectMany(share =>
        CrossValidated.Plan(
        StudyFolds.Of(foldCount), Of(share), StudyFolds.Cost(foldCount, 0.3 + (0.7 * share)), StudyFolds.CaseCost));

    /// <summary>Measures it; a share that leaves too few groups to learn from is left out.</summary>
    public static IReadOnlyList<LearningPoint> Measure(
        CrossValidated whole, IReadOnlyList<Sample> samples, TrainingOptions options, ProgressMeter meter, CancellationToken stop)
    {
        var labelled = whole.Table.Cases.Where(c => c.Kind == CaseKind.Labelled);
        var groups = labelled.Select(c => c.Group).Distinct().Order(StringComparer.Ordinal).ToArray();
        new Random(options.Seed).Shuffle(groups);
        var points = new List<LearningPoint>();
        foreach (var share in _shares)
        {
            var kept = groups.Take((int)Math.Round(groups.Length * share)).ToHashSet(StringComparer.Ordinal);
            var table = whole.Table.Taught(row => row.Kind != CaseKind.Labelled || kept.Contains(row.Group), StudyFolds.Of(whole.Table.FoldCount));
            if (!CanLearn(table))
                continue;
            var some = CrossValidated.Run(table, options, meter, stop, Of(share));
            var scored = OutOfFoldSamples.Of(some.Cases, table, ThresholdChoice.Choose(some.Cases, table));
            points.Add(Point(share, kept.Count, table, scored, options));
        }

        points.Add(Point(1, groups.Length, whole.Table, samples, options));
        return points;
    }

    private static string Of(double share) => FormattableString.Invariant($"learning curve, {share * 100:F0} % of the files: ");

    private static bool CanLearn(CaseTable table) => Enumerable.Range(0, table.FoldCount).All(fold =>
    {
        var taught = table.Cases.Where(c => c.Kind == CaseKind.Labelled && c.TeachesWithout(fold)).ToArray();
        return taught.Any(c => c.Malicious) && taught.Any(c => !c.Malicious);
    });

    private static LearningPoint Point(double share, int groups, CaseTable table, IReadOnlyList<Sample> samples, TrainingOptions options)
    {
        var taught = Enumerable.Range(0, table.FoldCount)
            .Average(fold => table.Cases.Count(c => c.Kind == CaseKind.Labelled && c.TeachesWithout(fold)));
        return new LearningPoint(
            share, groups, (int)Math.Round(taught), _metrics.ToDictionary(name => name, name => Bootstrap.Measure(
                MetricList.Of(name), samples, options.BootstrapSamples, options.Seed)));
    }
}

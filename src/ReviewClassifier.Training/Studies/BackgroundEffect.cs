using ReviewClassifier.Models;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Studies;

/// <summary>
/// What the background does for the model: the same figures, on the same cases, without learning or choosing thresholds from it.
/// </summary>
/// <param name="Folds">The folds of the cross-validation without background.</param>
/// <param name="Without">The figures without background, by metric.</param>
internal sealed record BackgroundEffect(int Folds, IReadOnlyDictionary<string, Figure> Without)
{
    private const string Prefix = "without background: ";

    /// <summary>The metrics that are told with and without.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        ["false_alarms_reviews", "false_alarms_chats", "surfaced_chat_lines", "genuine_called_malicious", "recall_chat", "recall_no_chat"];

    /// <summary>The steps of measuring it.</summary>
    public static IEnumerable<PlannedStep> Plan(int foldCount) =>
        CrossValidated.Plan(
        StudyFolds.Of(foldCount), Prefix, StudyFolds.Cost(foldCount, 0.7), StudyFolds.CaseCost);

    /// <summary>Measures it.</summary>
    public static BackgroundEffect Measure(CaseTable whole, TrainingOptions options, ProgressMeter meter, CancellationToken stop)
    {
        var table = whole.Taught(row => row.Kind == CaseKind.Labelled, StudyFolds.Of(whole.FoldCount));
        var bare = CrossValidated.Run(table, options, meter, stop, Prefix);
        var thresholds = ThresholdChoice.Choose([.. bare.Cases.Where(c => c.Row.Kind == CaseKind.Labelled)], table);
        var samples = OutOfFoldSamples.Of(bare.Cases, table, thresholds);
        return new BackgroundEffect(table.FoldCount, Metrics.ToDictionary(name => name, name => Bootstrap.Measure(
            MetricList.Of(name), samples, options.BootstrapSamples, options.Seed)));
    }
}

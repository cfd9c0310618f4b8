using ReviewClassifier.Lines;
using ReviewClassifier.Training.Bundles;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training;

/// <summary>
/// Trains a model: cross-validation first, whose out-of-fold scores teach the case stage, choose the thresholds and give the figures; then
/// the line models once more on everything.
/// </summary>
public static class Trainer
{
    /// <summary>Trains a model. The same set, options and seed give the same bytes on any number of threads.</summary>
    /// <param name="set">What to learn from.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after each fitted model; may be null.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <exception cref="TrainingException">The set or the options do not allow training.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static TrainedModel Train(TrainingSet set, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var table = Read(set, options);
        var meter = new ProgressMeter(progress, table.FoldCount, fitsFinal: true);
        var validated = CrossValidated.Run(table, options, meter, stop);
        var thresholds = ThresholdChoice.Choose(validated.Cases, table);

        meter.Begin("line models on all cases");
        var lines = new LineModelTrainer(table, options).Fit(null, meter.ModelDone, stop);
        meter.Begin("case model on all cases");
        var stage = CaseStage.Fit(table, validated.Examples, validated.Scored, null, options.Seed) with { Curve = validated.Calibrate() };
        meter.StageDone();
        var samples = OutOfFoldSamples.Of(validated.Cases, table, thresholds);
        return new TrainedModel(
            lines, stage, thresholds, [.. MetricList.All.Select(m => MeasuredMetric.Of(m, samples, options))], set, options);
    }

    internal static CaseTable Read(TrainingSet set, TrainingOptions options)
    {
        options.Validate();
        if (!set.Labelled.Any(c => c.Malicious) || set.Labelled.All(c => c.Malicious))
            throw new TrainingException("The labelled cases are all of one kind; both malicious and genuine ones are needed.");
        return CaseTable.Build(set, options, TextTools.OpenDefault());
    }
}

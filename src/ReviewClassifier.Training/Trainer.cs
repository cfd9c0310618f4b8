using ReviewClassifier.Training.Bundles;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;

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
        var measuring = new Measuring(set, options, progress, fitsFinal: true);
        var validated = measuring.CrossValidate(stop);
        var thresholds = ThresholdChoice.Choose(validated.Cases, validated.Table);

        var (lines, stage) = measuring.FitFinal(validated, stop);
        return new TrainedModel(lines, stage, measuring.Measure(validated, thresholds, stop), set, options);
    }
}

using ReviewClassifier.Models;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Slices;
using ReviewClassifier.Training.Studies;

namespace ReviewClassifier.Training;

/// <summary>Everything that was measured of a model, before it is put into figures.</summary>
/// <param name="Samples">The cases that figures are computed from: all labelled ones, and the background that chose no threshold.</param>
/// <param name="Choosing">The background that chose the thresholds: scored out of fold too, but not counted in any figure.</param>
/// <param name="Facts">What the text of each is like, first of the samples, then of those that chose.</param>
/// <param name="Thresholds">The thresholds they were put under.</param>
/// <param name="Files">The files they came from.</param>
/// <param name="FoldCount">The folds of cross-validation; 0 where a bundle scored them.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="Slices">The figures of parts of the cases.</param>
/// <param name="LearningCurve">The model with fewer groups to learn from; empty where not asked for.</param>
/// <param name="Background">The model without background; null where there is none or it was not asked for.</param>
/// <param name="Steps">What took how long.</param>
internal sealed record Measured(
    IReadOnlyList<Sample> Samples,
    IReadOnlyList<Sample> Choosing,
    IReadOnlyList<CaseFacts> Facts,
    Thresholds Thresholds,
    IReadOnlyList<DataFile> Files,
    int FoldCount,
    IReadOnlyList<MeasuredMetric> Metrics,
    IReadOnlyList<SliceFigure> Slices,
    IReadOnlyList<LearningPoint> LearningCurve,
    BackgroundEffect? Background,
    IReadOnlyList<StepFigure> Steps)
{
    /// <summary>The step of computing figures.</summary>
    public const string Step = "figures and their intervals";

    /// <summary>Computes the figures of samples; the last step of the meter.</summary>
    /// <param name="samples">The cases that figures are computed from.</param>
    /// <param name="choosing">The background that chose the thresholds.</param>
    /// <param name="thresholds">The thresholds.</param>
    /// <param name="files">The files.</param>
    /// <param name="foldCount">The folds; 0 where a bundle scored.</param>
    /// <param name="options">Seed and draws.</param>
    /// <param name="meter">Told how far it is.</param>
    /// <param name="stop">Ends the work early.</param>
    public static Measured Of(
        IReadOnlyList<Sample> samples,
        IReadOnlyList<Sample> choosing,
        Thresholds thresholds,
        IReadOnlyList<DataFile> files,
        int foldCount,
        TrainingOptions options,
        ProgressMeter meter,
        CancellationToken stop)
    {
        meter.Begin(Step, MetricList.All.Count + 1);
        var metrics = MeasuredMetric.All(samples, options, meter.PartDone, stop);
        var facts = CaseFacts.Of(samples.Concat(choosing).Select(s => s.Case));
        var slices = new Slicing(samples, facts, options).Measure();
        meter.PartDone();
        return new Measured(samples, choosing, facts, thresholds, files, foldCount, metrics, slices, [], null, []);
    }
}

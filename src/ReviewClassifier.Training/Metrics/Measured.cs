using ReviewClassifier.Models;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Studies;

namespace ReviewClassifier.Training.Metrics;

/// <summary>Everything that was measured of a model, before it is put into figures.</summary>
/// <param name="Samples">The cases that figures are computed from: all labelled ones, and the background that chose no threshold.</param>
/// <param name="Choosing">The background that chose the thresholds: scored out of fold too, but not counted in any figure.</param>
/// <param name="Thresholds">The thresholds they were put under.</param>
/// <param name="Files">The files they came from.</param>
/// <param name="FoldCount">The folds of cross-validation; 0 where a bundle scored them.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="LearningCurve">The model with fewer groups to learn from; empty where not asked for.</param>
/// <param name="Background">The model without background; null where there is none or it was not asked for.</param>
/// <param name="Steps">What took how long.</param>
internal sealed record Measured(
    IReadOnlyList<Sample> Samples,
    IReadOnlyList<Sample> Choosing,
    Thresholds Thresholds,
    IReadOnlyList<DataFile> Files,
    int FoldCount,
    IReadOnlyList<MeasuredMetric> Metrics,
    IReadOnlyList<LearningPoint> LearningCurve,
    BackgroundEffect? Background,
    IReadOnlyList<StepFigure> Steps);

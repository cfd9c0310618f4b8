using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Metrics;

/// <summary>A metric as it was measured.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Says">What it says, in one line.</param>
/// <param name="Promise">The promised bound, such as <c>≥ 0.985</c>; null where none is promised.</param>
/// <param name="Kept">Whether the value keeps the promise; null where none is made or nothing could be measured.</param>
/// <param name="Figure">The figure; a count of 0 means that there was nothing to measure it on.</param>
public sealed record MeasuredMetric(string Name, string Says, string? Promise, bool? Kept, Figure Figure)
{
    /// <summary>The metrics that a bundle records of itself, in the order in which they are told.</summary>
    public static IReadOnlyList<MeasuredMetric> Recorded(ModelManifest model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. MetricList.All.Where(m => model.Metrics.ContainsKey(m.Name)).Select(m => Of(m, model.Metrics[m.Name]))];
    }

    /// <summary>Measures all metrics.</summary>
    internal static IReadOnlyList<MeasuredMetric> All(
        IReadOnlyList<Sample> samples, TrainingOptions options, Action done, CancellationToken stop) =>
        [.. MetricList.All.Select(metric =>
        {
            stop.ThrowIfCancellationRequested();
            var measured = Of(metric, samples, options);
            done();
            return measured;
        })];

    internal static MeasuredMetric Of(Metric metric, IReadOnlyList<Sample> samples, TrainingOptions options) =>
        Of(metric, Bootstrap.Measure(metric, samples, options.BootstrapSamples, options.Seed));

    private static MeasuredMetric Of(Metric metric, Figure figure)
    {
        var promise = metric.Bound is { } bound ? FormattableString.Invariant($"{(bound.AtLeast ? '≥' : '≤')} {bound.Limit}") : null;
        return new MeasuredMetric(metric.Name, metric.Says, promise, figure.Count == 0 ? null : metric.Bound?.Holds(figure.Value), figure);
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Comparisons;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>Computes all figures of a report from what was measured.</summary>
internal static class FigureBuilder
{
    /// <summary>Computes the figures.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="model">The model's version.</param>
    /// <param name="way">How it was measured, as files name it.</param>
    /// <param name="features">The model's weights; null where there is no one model.</param>
    /// <param name="training">Seed and draws.</param>
    /// <param name="report">What stands beside.</param>
    public static ReportFigures Build(
        Measured measured, string model, string way, StrongestFeatures? features, TrainingOptions training, ReportOptions report)
    {
        var samples = measured.Samples;
        Sample[] all = [.. samples, .. measured.Choosing];
        var metrics = measured.Metrics.Select(m => Compare(m, report.Previous)).ToArray();
        return new ReportFigures(
            model,
            way,
            training.Seed,
            measured.FoldCount,
            training.BootstrapSamples,
            DataOf(all),
            measured.Files,
            measured.Thresholds,
            PreviousOf(report, measured.Files),
            metrics,
            measured.Slices,
            CaseTables.Labels(samples, metrics, measured.Thresholds),
            Curves.Of(samples),
            CaseTables.Reliability(samples),
            CaseTables.Thresholds(samples, measured.Thresholds.Malicious),
            CaseTables.Verdicts(samples),
            CaseTables.Patterns(samples, training),
            [.. measured.LearningCurve.Select(p => new LearningFigure(p.Share, p.Groups, p.Cases, p.Figures))],
            Background.Of(all, metrics, measured.Background),
            report.WithText && features is not null ? features.Find(samples.Where(s => s.IsLabelled).Select(s => s.Case)) : [],
            PredictionList.Mistakes(samples),
            measured.Steps,
            [.. all.Select((sample, i) => PredictionList.Of(sample, measured.Facts[i], i < samples.Count))]);
    }

    private static DataFigures DataOf(Sample[] all)
    {
        var labelled = all.Where(s => s.IsLabelled).ToArray();
        return new DataFigures(
            labelled.Length, labelled.Count(s => s.Malicious), labelled.Count(s => !s.HasChat), labelled.Select(s => s.Group).Distinct().Count(),
            all.Count(s => s.Kind == CaseKind.BackgroundReview), all.Count(s => s.Kind == CaseKind.BackgroundChat));
    }

    private static MetricFigure Compare(MeasuredMetric metric, ModelManifest? previous)
    {
        var before = previous?.Metrics.GetValueOrDefault(metric.Name);
        var difference = before is null || metric.Figure.Count == 0 ? (double?)null : Bootstrap.Round(metric.Figure.Value - before.Value);
        return new MetricFigure(
            metric.Name, metric.Says, metric.Promise, metric.Kept, MetricList.Of(metric.Name).HighIsGood, metric.Figure, before, difference);
    }

    private static PreviousModel? PreviousOf(ReportOptions report, IReadOnlyList<DataFile> files) => report.Previous is not { } previous
        ? null
        : new PreviousModel(
            previous.Version, previous.Metrics, IsSameData(previous, files),
            report.Comparison is { } comparison ? SnakeCase<Outcome>.Name(comparison.Outcome) : null, report.Comparison?.Sentence);

    private static bool IsSameData(ModelManifest previous, IReadOnlyList<DataFile> files) =>
        previous.TrainedOn.Select(f => f.Sha256).ToHashSet().SetEquals(files.Select(f => f.Sha256));
}

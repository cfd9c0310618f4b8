using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training;

/// <summary>How a figure came about.</summary>
public enum EvaluationWay
{
    /// <summary>The bundle itself scored cases that it was not trained on.</summary>
    Unseen,

    /// <summary>Some cases were among its training data, so models were trained anew without each group, under the bundle's thresholds.</summary>
    CrossValidation,
}

/// <summary>What was measured, and how.</summary>
/// <param name="Way">How.</param>
/// <param name="Metrics">The figures.</param>
public sealed record Evaluation(EvaluationWay Way, IReadOnlyList<MeasuredMetric> Metrics);

/// <summary>Measures a bundle, always on cases that the scoring model never saw.</summary>
public static class Evaluator
{
    /// <summary>
    /// Measures. Whether the bundle was trained on a file is told by the file's digest: a copy that was changed looks unseen.
    /// </summary>
    /// <param name="set">What to measure on.</param>
    /// <param name="scorer">The bundle; null measures what training on the set would give, with thresholds chosen as training does.</param>
    /// <param name="options">Seed, folds and the bootstrap.</param>
    /// <param name="progress">Told now and then; may be null.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <exception cref="TrainingException">The set does not allow it.</exception>
    public static Evaluation Evaluate(
        TrainingSet set, Scorer? scorer, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var (way, samples) = scorer is not null && IsUnseen(set, scorer.Model)
            ? (EvaluationWay.Unseen, Score(set, scorer, options, progress, stop))
            : (EvaluationWay.CrossValidation, CrossValidate(set, scorer?.Model.Thresholds, options, progress, stop));
        return new Evaluation(way, [.. MetricList.All.Select(m => MeasuredMetric.Of(m, samples, options))]);
    }

    private static bool IsUnseen(TrainingSet set, ModelManifest model) =>
        !set.Files.Select(f => f.Sha256).Intersect(model.TrainedOn.Select(f => f.Sha256)).Any();

    private static IReadOnlyList<Sample> CrossValidate(
        TrainingSet set, Thresholds? thresholds, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        var table = Trainer.Read(set, options);
        var validated = CrossValidated.Run(table, options, new ProgressMeter(progress, table.FoldCount, fitsFinal: false), stop);
        return OutOfFoldSamples.Of(validated.Cases, table, thresholds ?? ThresholdChoice.Choose(validated.Cases, table));
    }

    private static List<Sample> Score(
        TrainingSet set, Scorer scorer, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        const int bulk = 512;
        var table = CaseTable.Build(set, options, TextTools.OpenDefault(), folds: false);
        var samples = new List<Sample>(table.Cases.Count);
        foreach (var chunk in table.Cases.Chunk(bulk))
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress("scoring", samples.Count / (double)table.Cases.Count));
            var analyses = scorer.Analyse([.. chunk.Select(row => row.Case)]);
            samples.AddRange(chunk.Select((row, i) => OutOfFoldSamples.SampleOf(row, null, table, analyses[i], scorer.Model.Thresholds)));
        }

        return samples;
    }
}

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
public sealed record Evaluation(EvaluationWay Way, IReadOnlyList<MeasuredMetric> Metrics)
{
    internal Evaluation(EvaluationWay way, Measured measured)
        : this(way, measured.Metrics) => Measured = measured;

    internal Measured? Measured { get; }
}

/// <summary>Measures a bundle, always on cases that the scoring model never saw.</summary>
public static class Evaluator
{
    /// <summary>
    /// Measures. Whether the bundle was trained on a labelled case is told by the case's digest, or, in bundles without such, and for
    /// background, by the file's.
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
        return scorer is not null && IsUnseen(set, scorer.Model)
            ? new Evaluation(EvaluationWay.Unseen, Score(set, scorer, options, progress, stop))
            : new Evaluation(EvaluationWay.CrossValidation, CrossValidate(set, scorer?.Model.Thresholds, options, progress, stop));
    }

    private static bool IsUnseen(TrainingSet set, ModelManifest model)
    {
        var trained = new TrainedCases(model);
        return !trained.FilesAmong(set).Any() && trained.Among(set).Count == 0;
    }

    private static Measured CrossValidate(
        TrainingSet set, Thresholds? thresholds, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        var measuring = new Measuring(set, options, progress, fitsFinal: false);
        var validated = measuring.CrossValidate(stop);
        return measuring.Measure(validated, thresholds ?? ThresholdChoice.Choose(validated.Cases, validated.Table), stop);
    }

    private static Measured Score(
        TrainingSet set, Scorer scorer, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        var meter = new ProgressMeter(progress, [new("text into features", 1), new("scoring", 2), new(Measured.Step, 2)]);
        meter.Begin("text into features");
        var table = CaseTable.Build(set, options, TextTools.OpenDefault(), folds: false);
        var samples = Score(table, scorer, meter, stop);
        var measured = Measured.Of(samples, [], scorer.Model.Thresholds, set.Files, 0, options, meter, stop);
        meter.Finish();
        return measured with { Steps = meter.Steps };
    }

    /// <summary>What a bundle says of all cases of a table.</summary>
    internal static List<Sample> Score(CaseTable table, Scorer scorer, ProgressMeter meter, CancellationToken stop)
    {
        const int bulk = 512;
        meter.Begin("scoring", (table.Cases.Count + bulk - 1) / bulk);
        var samples = new List<Sample>(table.Cases.Count);
        foreach (var chunk in table.Cases.Chunk(bulk))
        {
            stop.ThrowIfCancellationRequested();
            var analyses = scorer.Analyse([.. chunk.Select(row => row.Case)]);
            samples.AddRange(chunk.Select((row, i) => OutOfFoldSamples.SampleOf(row, null, table, analyses[i], scorer.Model.Thresholds)));
            meter.PartDone();
        }

        return samples;
    }
}

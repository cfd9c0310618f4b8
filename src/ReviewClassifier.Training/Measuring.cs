using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;
using ReviewClassifier.Training.Studies;

namespace ReviewClassifier.Training;

/// <summary>
/// Cross-validation of a set and all that is measured of it, step by step under one meter: what training and evaluation without a bundle
/// share.
/// </summary>
internal sealed class Measuring
{
    private const string FinalLines = "line models on all cases";
    private const string FinalCase = "case model on all cases";
    private const string Reading = "text into features";
    private const string Surfacing = "lines surfaced in every case";
    private readonly TrainingOptions _options;
    private readonly TrainingSet _set;
    private readonly CaseTable _table;

    public Measuring(TrainingSet set, TrainingOptions options, IProgress<TrainingProgress>? progress, bool fitsFinal)
    {
        _set = set;
        _options = options;
        Check(set, options);
        var folds = Math.Min(options.Folds, set.Labelled.Select(c => c.Group).Distinct().Count());
        Meter = new ProgressMeter(progress, Plan(folds, fitsFinal));
        Meter.Begin(Reading);
        _table = CaseTable.Build(set, options, TextTools.OpenDefault());
    }

    /// <summary>Tells how far it is.</summary>
    public ProgressMeter Meter { get; }

    private bool StudiesBackground => _options.BackgroundEffect && _set.Background.Count > 0;

    /// <summary>Scores every case by models that never saw its group.</summary>
    public CrossValidated CrossValidate(CancellationToken stop) => CrossValidated.Run(_table, _options, Meter, stop);

    /// <summary>Fits the models of a bundle: the line models on all cases, the case stage on the scores of those that never saw them.</summary>
    public (LineModels Lines, CaseStage Stage) FitFinal(CrossValidated validated, CancellationToken stop)
    {
        Meter.Begin(FinalLines, LineModelTrainer.ModelCount);
        var lines = new LineModelTrainer(_table, _options).Fit(null, Meter.PartDone, stop);
        Meter.Begin(FinalCase);
        var stage = CaseStage.Fit(_table, validated.Examples, validated.Scored, null, _options.Seed) with { Curve = validated.Calibrate() };
        return (lines, stage);
    }

    /// <summary>Measures what was scored, and the studies that the options ask for.</summary>
    public Measured Measure(CrossValidated validated, Thresholds thresholds, CancellationToken stop)
    {
        Meter.Begin(Surfacing);
        var samples = OutOfFoldSamples.Of(validated.Cases, _table, thresholds);
        var choosing = OutOfFoldSamples.Choosing(validated.Cases, _table, thresholds);
        var background = StudiesBackground ? BackgroundEffect.Measure(_table, _options, Meter, stop) : null;
        var curve = _options.LearningCurve ? LearningCurve.Measure(validated, samples, _options, Meter, stop) : [];
        var measured = Measured.Of(samples, choosing, thresholds, _set.Files, _table.FoldCount, _options, Meter, stop);
        Meter.Finish();
        return measured with { LearningCurve = curve, Background = background, Steps = Meter.Steps };
    }

    private static void Check(TrainingSet set, TrainingOptions options)
    {
        options.Validate();
        if (!set.Labelled.Any(c => c.Malicious) || set.Labelled.All(c => c.Malicious))
            throw new TrainingException("The labelled cases are all of one kind; both malicious and genuine ones are needed.");
    }

    private List<PlannedStep> Plan(int folds, bool fitsFinal)
    {
        // Costs in line models of cross-validation, as they were measured on two cores; a model of all cases is fitted on one.
        List<PlannedStep> plan = [new(Reading, 10), .. CrossValidated.Plan(folds)];
        if (fitsFinal)
            plan.AddRange([new(FinalLines, LineModelTrainer.ModelCount * 1.4), new(FinalCase, 58)]);
        plan.Add(new PlannedStep(Surfacing, 75));
        if (StudiesBackground)
            plan.AddRange(BackgroundEffect.Plan(folds));
        if (_options.LearningCurve)
            plan.AddRange(LearningCurve.Plan(folds));
        plan.Add(new PlannedStep(Measured.Step, 25));
        return plan;
    }
}

using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>A finished cross-validation.</summary>
/// <param name="Table">The cases.</param>
/// <param name="Scored">What line models that never saw them say of the table's lines.</param>
/// <param name="Examples">The cases' features, from those scores.</param>
/// <param name="Cases">What case models that never saw them say of the cases.</param>
internal sealed record CrossValidated(
    CaseTable Table, IReadOnlyList<ScoredLine> Scored, CaseExample[] Examples, OutOfFoldCase[] Cases)
{
    private const string LineStep = "line models, fold by fold";
    private const string CaseStep = "case models, fold by fold";

    // A fold's case stage takes about as long as this many line models.
    private const double CaseCost = 29;

    /// <summary>The steps of <see cref="Run"/>.</summary>
    /// <param name="folds">How many folds there will be.</param>
    /// <param name="of">What it is of, where it is not the main one.</param>
    /// <param name="lines">The cost of a fold's line models beside that of the main one.</param>
    /// <param name="cases">The cost of a fold's case stage beside that of the main one.</param>
    public static IReadOnlyList<PlannedStep> Plan(int folds, string of = "", double lines = 1, double cases = 1) =>
    [
        new(of + LineStep, folds * LineModelTrainer.ModelCount * lines),
        new(of + CaseStep, folds * CaseCost * cases),
    ];

    /// <summary>Cross-validates.</summary>
    public static CrossValidated Run(CaseTable table, TrainingOptions options, ProgressMeter meter, CancellationToken stop, string of = "")
    {
        var validator = new CrossValidator(table, options);
        meter.Begin(of + LineStep, table.FoldCount * LineModelTrainer.ModelCount);
        validator.ScoreLines(meter.PartDone, stop);
        meter.Begin(of + CaseStep, table.FoldCount);
        var cases = validator.ScoreCases(meter.PartDone, stop);
        return new CrossValidated(table, validator.Scored, validator.Examples(), cases);
    }

    /// <summary>The calibration of a case model fitted on all cases: on the scores of those that never saw them.</summary>
    public Curve Calibrate()
    {
        var labelled = Cases.Where(c => c.Row.Kind == CaseKind.Labelled).ToArray();
        return Curve.Fit([.. labelled.Select(c => c.Score)], [.. labelled.Select(c => c.Row.Malicious)]);
    }
}

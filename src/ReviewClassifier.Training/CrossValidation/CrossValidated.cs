using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>A finished cross-validation.</summary>
/// <param name="Table">The cases.</param>
/// <param name="Scored">What line models that never saw them say of the table's lines.</param>
/// <param name="Examples">The cases' features, from those scores.</param>
/// <param name="Cases">What case models that never saw them say of the cases.</param>
internal sealed record CrossValidated(
    CaseTable Table, IReadOnlyList<ScoredLine> Scored, CaseExample[] Examples, OutOfFoldCase[] Cases)
{
    public static CrossValidated Run(CaseTable table, TrainingOptions options, ProgressMeter meter, CancellationToken stop)
    {
        var validator = new CrossValidator(table, options);
        meter.Begin("line models, fold by fold");
        validator.ScoreLines(meter.ModelDone, stop);
        meter.Begin("case models, fold by fold");
        var cases = validator.ScoreCases(meter.StageDone, stop);
        return new CrossValidated(table, validator.Scored, validator.Examples(), cases);
    }

    /// <summary>The calibration of a case model fitted on all cases: on the scores of those that never saw them.</summary>
    public Curve Calibrate()
    {
        var labelled = Cases.Where(c => c.Row.Kind == CaseKind.Labelled).ToArray();
        return Curve.Fit([.. labelled.Select(c => c.Score)], [.. labelled.Select(c => c.Row.Malicious)]);
    }
}

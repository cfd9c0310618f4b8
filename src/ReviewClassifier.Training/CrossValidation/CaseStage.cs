using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>All that is fitted on scored lines: the trees, their calibration, the patterns, the lines' strength.</summary>
internal sealed record CaseStage(CaseModel Model, Curve Curve, PatternModel Patterns, LineStrength ChatStrength, LineStrength ReviewStrength)
{
    public TreeEnsemble Trees => Model.Trees;

    /// <summary>Fits the stage on the cases outside a fold, or on all; the calibration is the caller's, who has scores to fit it on.</summary>
    public static CaseStage Fit(CaseTable table, CaseExample[] examples, IReadOnlyList<ScoredLine> scored, int? leftOut, int seed)
    {
        var seen = Enumerable.Range(0, examples.Length).Where(i => table.Cases[i].TeachesWithout(leftOut)).Select(i => examples[i]).ToArray();
        var lines = Enumerable.Range(0, table.Lines.Count)
            .Select(i => (Row: table.CaseOf(table.Lines[i]), Line: table.Lines[i], Scored: scored[i]))
            .Where(l => l.Row.TeachesWithout(leftOut));
        var (chat, review) = StrengthFitting.Fit(lines);
        return new CaseStage(CaseModelTrainer.Fit(seen, seed), new Curve(1, 0), PatternTrainer.Fit(seen, seed), chat, review);
    }

    /// <summary>What the stage says of a case.</summary>
    public OutOfFoldCase Score(CaseRow row, ScoredLine[] lines)
    {
        var features = new float[CaseFeatures.Count];
        CaseFeatures.Compute(lines, [], features);
        var score = Trees.Score(features);
        var probability = Curve.Probability(score);
        var pattern = Patterns.Best(features);
        return new OutOfFoldCase(
            row, lines, [.. lines.Select(l => (l.IsReview ? ReviewStrength : ChatStrength).Of(l))], score, probability, pattern, this);
    }

    /// <summary>The probability of a case with some of its lines left out.</summary>
    public double ProbabilityWithout(ScoredLine[] lines, bool[] leftOut)
    {
        var features = new float[CaseFeatures.Count];
        CaseFeatures.Compute(lines, leftOut, features);
        return Curve.Probability(Trees.Score(features));
    }
}

using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>Fits how a line's two terms make its strength, one way for chat lines and one for reviews.</summary>
internal static class StrengthFitting
{
    // Real chat lines are few and what matters: they count five times. Background reviews are many: they count a third.
    private const double ChatWeight = 5;
    private const double ReviewWeight = 0.3;

    /// <summary>Fits both on lines that were scored by models that never saw them.</summary>
    public static (LineStrength Chat, LineStrength Review) Fit(IEnumerable<(CaseRow Row, JudgedLine Line, ScoredLine Scored)> lines)
    {
        var all = lines.ToArray();
        return (FitOne(all.Where(l => !l.Line.IsReview)), FitOne(all.Where(l => l.Line.IsReview)));
    }

    private static LineStrength FitOne(IEnumerable<(CaseRow Row, JudgedLine Line, ScoredLine Scored)> lines)
    {
        var terms = new List<double[]>();
        var labels = new List<bool>();
        var weights = new List<double>();
        foreach (var (row, line, scored) in lines)
        {
            terms.Add([LineStrength.AnyScore(scored.Columns), LineStrength.SecondScore(scored)]);
            labels.Add(line.SpeaksForMalicious);
            weights.Add(row.Kind switch { CaseKind.BackgroundChat => ChatWeight, CaseKind.BackgroundReview => ReviewWeight, _ => 1 });
        }

        if (terms.Count == 0)
            return new LineStrength(1, 0, 0);
        var fitted = Platt.Fit(terms, labels, weights);
        return new LineStrength(fitted[0], fitted[1], fitted[2]);
    }
}

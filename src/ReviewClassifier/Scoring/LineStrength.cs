using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>
/// How strongly a line speaks for malicious: a logistic regression on the probability that it carries any label toward malicious (the
/// labels taken as independent) and on its leaning — for a review, on the review model's score instead. On lines of authors never seen,
/// the leaning raised the recall at 1 % false alarms on real chat lines from 0.80 to 0.85.
/// </summary>
/// <param name="AnyWeight">The weight of the log odds that any label toward malicious holds.</param>
/// <param name="SecondWeight">The weight of the leaning, or of the review model's score.</param>
/// <param name="Bias">The score of a line with both at 0.</param>
public sealed record LineStrength(double AnyWeight, double SecondWeight, double Bias)
{
    /// <summary>The strength of a line, 0 to 1.</summary>
    public double Of(ScoredLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Logistic.Probability((AnyWeight * AnyScore(line.Columns)) + (SecondWeight * SecondScore(line)) + Bias);
    }

    /// <summary>The log odds that a line carries any label toward malicious.</summary>
    public static double AnyScore(ReadOnlySpan<float> columns)
    {
        var none = 1.0;
        for (var label = 0; label < (int)EvidenceLabel.Defect; label++)
            none *= 1 - Logistic.Probability(columns[label]);
        return Logistic.Score(1 - none);
    }

    /// <summary>The second term: the leaning of a chat line, the review model's score of a review.</summary>
    public static double SecondScore(ScoredLine line) =>
        Math.Clamp(line.IsReview ? line.Review : line.Columns[EvidenceColumns.Lean], -Logistic.Limit, Logistic.Limit);
}

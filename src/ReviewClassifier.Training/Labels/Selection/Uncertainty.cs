using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>
/// How unsure a model is: the entropy of what it says (Settles, Active learning literature survey, 2009, section 3.1).
/// </summary>
internal static class Uncertainty
{
    /// <summary>The entropy of a yes-or-no question in bits, 0 to 1.</summary>
    public static double Entropy(double probability) => probability is > 0 and < 1
        ? -((probability * Math.Log2(probability)) + ((1 - probability) * Math.Log2(1 - probability)))
        : 0;

    /// <summary>The entropy of each evidence label of a line.</summary>
    public static double[] OfLabels(ScoredLine line) =>
        [.. SnakeCase<EvidenceLabel>.Values.Select(label => Entropy(Logistic.Probability(line.Columns[EvidenceColumns.Of(label)])))];
}

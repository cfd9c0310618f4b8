using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Which lines of a case are surfaced. The one rule, for scoring and for measuring it.</summary>
public static class Surfacing
{
    /// <summary>At most so many lines of a case are candidates on either side, the strongest: a person reads five, and the work stays bounded.</summary>
    public const int Most = 64;

    /// <summary>
    /// Whether a line may speak for malicious: strong enough, and a label toward malicious above its own threshold. It is evidence if the
    /// case's probability also falls without it (<see cref="Effects"/>).
    /// </summary>
    public static bool IsCandidate(ScoredLine line, double strength, Thresholds thresholds) =>
        strength >= (line.IsReview ? thresholds.ReviewEvidence : thresholds.ChatEvidence)
        && HoldsAny(line, EvidenceLabels.TowardMalicious, thresholds);

    /// <summary>Whether a line speaks for the buyer: a label toward genuine above its own threshold, and none toward malicious.</summary>
    public static bool IsMitigating(ScoredLine line, Thresholds thresholds) =>
        HoldsAny(line, EvidenceLabels.TowardGenuine, thresholds) && !HoldsAny(line, EvidenceLabels.TowardMalicious, thresholds);

    /// <summary>Whether a label is above its own threshold.</summary>
    public static bool Holds(ScoredLine line, EvidenceLabel label, Thresholds thresholds) =>
        Logistic.Probability(line.Columns[EvidenceColumns.Of(label)]) >= thresholds.Of(label);

    // Asked for every line; a lambda would be allocated each time.
    private static bool HoldsAny(ScoredLine line, IReadOnlyList<EvidenceLabel> labels, Thresholds thresholds)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (Holds(line, labels[i], thresholds))
                return true;
        }

        return false;
    }
}

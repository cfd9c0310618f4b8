using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Models;

/// <summary>Where scores become statements. Each was chosen in training on out-of-fold scores and left-out background.</summary>
/// <param name="Malicious">The least probability of the verdict malicious.</param>
/// <param name="Genuine">The probability below which the verdict is genuine; less than <paramref name="Malicious"/>.</param>
/// <param name="ChatEvidence">The least strength of a chat line that is surfaced.</param>
/// <param name="ReviewEvidence">The least strength of a review that is surfaced.</param>
/// <param name="Labels">The least probability of each evidence label, by its name.</param>
public sealed record Thresholds(
    double Malicious, double Genuine, double ChatEvidence, double ReviewEvidence, IReadOnlyDictionary<string, double> Labels)
{
    // Asked for every label of every line: an array, not a look-up by name.
    private readonly double[] _ofLabel = [.. SnakeCase<EvidenceLabel>.AllNames.Select(name => Labels.GetValueOrDefault(name, 1))];

    /// <summary>The least probability of a label.</summary>
    public double Of(EvidenceLabel label) => _ofLabel[(int)label];

    /// <summary>
    /// The verdict. A case with a chat is not called malicious without a line to show for it: a verdict that nobody can check helps no
    /// appeal and may wrong a buyer. Without a chat the review is all there is, and it lies open.
    /// </summary>
    /// <param name="probability">The calibrated probability of malicious.</param>
    /// <param name="hasChat">Whether the case has a chat.</param>
    /// <param name="hasEvidence">Whether at least one line is surfaced.</param>
    public Verdict VerdictOf(double probability, bool hasChat, bool hasEvidence)
    {
        if (probability < Genuine)
            return Verdict.Genuine;
        return probability >= Malicious && (hasEvidence || !hasChat) ? Verdict.Malicious : Verdict.Insufficient;
    }
}

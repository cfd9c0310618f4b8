using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Data;

/// <summary>One line that a model judges: a review or a buyer's message.</summary>
/// <param name="Case">The place of its case in the table.</param>
/// <param name="Line">Its place in the chat, or null for the review.</param>
/// <param name="Keys">The keys of its features, each once, in order of first place.</param>
/// <param name="Labels">Its evidence labels.</param>
internal sealed record JudgedLine(int Case, int? Line, ulong[] Keys, IReadOnlyList<EvidenceLabel> Labels)
{
    public bool IsReview => Line is null;

    public bool SpeaksForMalicious => Labels.Any(EvidenceLabels.IsTowardMalicious);
}

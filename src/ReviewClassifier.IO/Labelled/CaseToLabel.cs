using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled;

/// <summary>A case that a person is to label, with what is already there of a judgement, however little.</summary>
/// <param name="Case">The case.</param>
/// <param name="Malicious">The case label; null where nobody decided yet.</param>
/// <param name="Pattern">Which kind of malicious; may still lack, or stand beside the wrong label.</param>
/// <param name="ReviewLabels">The evidence labels of the review.</param>
/// <param name="LineLabels">The evidence labels of each chat line, as long as the chat; empty on the shop's lines.</param>
/// <param name="Note">Why, in a person's own words.</param>
/// <param name="LabelledBy">Who labelled it.</param>
/// <param name="LabelledAt">When, by that person's wall clock.</param>
public sealed record CaseToLabel(
    Case Case,
    bool? Malicious,
    Pattern? Pattern,
    IReadOnlyList<EvidenceLabel> ReviewLabels,
    IReadOnlyList<IReadOnlyList<EvidenceLabel>> LineLabels,
    string? Note,
    string? LabelledBy,
    DateTime? LabelledAt);

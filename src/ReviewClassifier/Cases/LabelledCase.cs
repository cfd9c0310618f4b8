namespace ReviewClassifier.Cases;

/// <summary>A case with what a person judged of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Group">Who wrote or labelled it (the file's name): models are tested on groups they never saw.</param>
/// <param name="Malicious">The case label: true for <c>malicious</c>, false for <c>genuine</c>.</param>
/// <param name="Pattern">Which kind of malicious; null exactly when genuine.</param>
/// <param name="ReviewLabels">The evidence labels of the review.</param>
/// <param name="LineLabels">The evidence labels of each chat line, as long as the chat; empty on the shop's lines.</param>
/// <param name="Note">Why, in the person's own words; no model reads it.</param>
/// <param name="LabelledBy">Who labelled it, where several people do; null where the file has one author.</param>
/// <param name="LabelledAt">When, by that person's wall clock.</param>
public sealed record LabelledCase(
    Case Case,
    string Group,
    bool Malicious,
    Pattern? Pattern,
    IReadOnlyList<EvidenceLabel> ReviewLabels,
    IReadOnlyList<IReadOnlyList<EvidenceLabel>> LineLabels,
    string? Note = null,
    string? LabelledBy = null,
    DateTime? LabelledAt = null);

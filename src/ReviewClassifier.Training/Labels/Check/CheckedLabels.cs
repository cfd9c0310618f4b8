namespace ReviewClassifier.Training.Labels.Check;

/// <summary>Every label of a set, the most suspicious first.</summary>
/// <param name="Cases">The case labels.</param>
/// <param name="Lines">The labels of reviews and of the buyer's lines.</param>
/// <param name="CaseErrors">How many case labels are wrong, estimated.</param>
/// <param name="LineDoubts">
/// On how many lines each label, by its name, is off the diagonal of its confident joint. No estimate of errors: of lines the models are less
/// sure than confident learning takes for granted, and many of these doubts are their own mistakes.
/// </param>
public sealed record CheckedLabels(
    IReadOnlyList<RankedLabel> Cases, IReadOnlyList<RankedLabel> Lines, double CaseErrors, IReadOnlyDictionary<string, int> LineDoubts);

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>Every label of a set, the most suspicious first.</summary>
/// <param name="Cases">The case labels.</param>
/// <param name="Lines">The labels of reviews and of the buyer's lines.</param>
/// <param name="CaseErrors">How many case labels are wrong, estimated.</param>
/// <param name="LineErrors">How many labels of lines are wrong or missing, estimated for each label by its name.</param>
public sealed record CheckedLabels(
    IReadOnlyList<RankedLabel> Cases, IReadOnlyList<RankedLabel> Lines, double CaseErrors, IReadOnlyDictionary<string, double> LineErrors);

namespace ReviewClassifier.Training.Labels;

/// <summary>Where a label stands in a set of labelled cases.</summary>
/// <param name="Group">The case's group: its file's name without extension.</param>
/// <param name="Id">The case's id.</param>
/// <param name="Part">Which part of the case.</param>
public sealed record LabelPlace(string Group, string Id, CasePart Part)
{
    /// <summary>The place in words: <c>a-0001</c>, <c>a-0001 review</c>, <c>a-0001 chat line 3</c>.</summary>
    public override string ToString() =>
        Part.IsCase ? Id : Part.ChatLine is { } line ? FormattableString.Invariant($"{Id} chat line {line}") : $"{Id} review";
}

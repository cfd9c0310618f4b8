using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Agreement;

/// <summary>What one person judged.</summary>
/// <param name="Annotator">Who: the name in the cases, else the file's.</param>
/// <param name="Cases">The cases, each id once.</param>
public sealed record Annotations(string Annotator, IReadOnlyDictionary<string, LabelledCase> Cases);

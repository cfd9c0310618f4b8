namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>It breaks the labelling guide, or a model cannot learn both of two labels: it must be mended.</summary>
    Error,

    /// <summary>It may be right, and a person should look.</summary>
    Warning,
}

/// <summary>Something in a labelled set that a person should look at.</summary>
/// <param name="Rule">The rule's name, in snake case.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Suggested">The label that speaks against the one there (<see cref="LabelWords"/>); null where none does.</param>
public sealed record Finding(string Rule, Severity Severity, LabelPlace Place, string What, string Remedy, string? Suggested = null);

using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Metrics;

/// <summary>One line as it is measured.</summary>
/// <param name="Line">Its place in the chat, or null for the review.</param>
/// <param name="Strength">How strongly the model says it speaks for malicious.</param>
/// <param name="Surfaced">Whether it is shown as evidence.</param>
/// <param name="Labels">The evidence labels' scores, before the logistic function, in order of declaration.</param>
/// <param name="Holds">The labels that a person gave it, in the same order.</param>
internal sealed record SampleLine(int? Line, double Strength, bool Surfaced, float[] Labels, bool[] Holds)
{
    /// <summary>Whether it is the review.</summary>
    public bool IsReview => Line is null;

    /// <summary>Whether a person gave it a label toward malicious.</summary>
    public bool SpeaksForMalicious { get; } = EvidenceLabels.TowardMalicious.Any(label => Holds[(int)label]);
}

/// <summary>
/// One case as it is measured: what a person said and what a model that never saw it says. One record for cross-validation and for
/// scoring by a bundle, and all that figures, reports and comparisons are computed from.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Group">Who wrote it; empty for background.</param>
/// <param name="Fold">The part of cross-validation in which it was scored; null where a bundle scored it.</param>
/// <param name="Malicious">The person's judgement.</param>
/// <param name="Pattern">The person's pattern; null where genuine.</param>
/// <param name="Predicted">The most probable pattern, whatever the verdict.</param>
/// <param name="Probability">The model's probability.</param>
/// <param name="Verdict">The model's verdict.</param>
/// <param name="Lines">Its judged lines, the review first if there is one.</param>
internal sealed record Sample(
    Case Case,
    CaseKind Kind,
    string Group,
    int? Fold,
    bool Malicious,
    Pattern? Pattern,
    Pattern Predicted,
    double Probability,
    Verdict Verdict,
    IReadOnlyList<SampleLine> Lines)
{
    /// <summary>Whether it has a chat.</summary>
    public bool HasChat => Case.Chat.Count > 0;

    /// <summary>Whether a person judged it.</summary>
    public bool IsLabelled => Kind == CaseKind.Labelled;

    /// <summary>Whether anything is surfaced as evidence.</summary>
    public bool HasEvidence => Lines.Any(line => line.Surfaced);
}

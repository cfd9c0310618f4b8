using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Metrics;

/// <summary>One line as it is measured.</summary>
/// <param name="IsReview">Whether it is the review.</param>
/// <param name="SpeaksForMalicious">Whether a person gave it a label toward malicious.</param>
/// <param name="Strength">How strongly the model says it speaks for malicious.</param>
/// <param name="Surfaced">Whether it is shown as evidence.</param>
/// <param name="Labels">The evidence labels' scores, in order of declaration.</param>
/// <param name="Holds">The labels that a person gave it, in the same order.</param>
internal sealed record SampleLine(bool IsReview, bool SpeaksForMalicious, double Strength, bool Surfaced, float[] Labels, bool[] Holds);

/// <summary>One case as it is measured: what a person said and what a model that never saw it says.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="HasChat">Whether it has a chat.</param>
/// <param name="Malicious">The person's judgement.</param>
/// <param name="PatternRight">Whether the pattern is the person's; false where genuine.</param>
/// <param name="Probability">The model's probability.</param>
/// <param name="Verdict">The model's verdict.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Sample(
    CaseKind Kind, bool HasChat, bool Malicious, bool PatternRight, double Probability, Verdict Verdict, IReadOnlyList<SampleLine> Lines);

using ReviewClassifier.Cases;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>An unlabelled case and what a model says of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Text">What the buyer wrote, in comparable form.</param>
/// <param name="Probability">The calibrated probability of malicious.</param>
/// <param name="Lines">Its judged lines, scored.</param>
internal sealed record PoolCase(Case Case, string Text, double Probability, IReadOnlyList<ScoredLine> Lines);

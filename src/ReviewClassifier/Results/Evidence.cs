using ReviewClassifier.Cases;

namespace ReviewClassifier.Results;

/// <summary>A span of UTF-16 code units of an original text.</summary>
/// <param name="Start">The first code unit, from 0.</param>
/// <param name="End">One past the last code unit.</param>
public readonly record struct TextSpan(int Start, int End);

/// <summary>A label with its probability, 0 to 1.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">Its probability, 0 to 1.</param>
public readonly record struct LabelProbability(EvidenceLabel Label, double Probability);

/// <summary>A line surfaced for a verdict. Only the buyer's own words are ever surfaced.</summary>
/// <param name="Line">The line's place in the case's chat, from 0; null for the review itself.</param>
/// <param name="At">When it was sent; null where unknown.</param>
/// <param name="Text">The original text.</param>
/// <param name="Labels">The labels above their own thresholds, most probable first.</param>
/// <param name="Score">How strongly the line speaks, 0 to 1.</param>
/// <param name="Effect">
/// How far the case's probability of malicious falls when the line is left out, -1 to 1. Where other lines say the same, so that the loss of
/// this one alone lowers nothing: how far it falls without it once those others are left out too.
/// </param>
/// <param name="Spans">The telling words, as spans of <paramref name="Text"/>, ascending and apart.</param>
public sealed record Evidence(
    int? Line,
    DateTime? At,
    string Text,
    IReadOnlyList<LabelProbability> Labels,
    double Score,
    double Effect,
    IReadOnlyList<TextSpan> Spans);

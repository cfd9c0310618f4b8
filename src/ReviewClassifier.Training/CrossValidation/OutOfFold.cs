using ReviewClassifier.Cases;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>What models that never saw a case's group say of it.</summary>
/// <param name="Row">The case.</param>
/// <param name="Lines">Its judged lines.</param>
/// <param name="Strengths">Each line's strength, 0 to 1.</param>
/// <param name="Score">The trees' score, before calibration.</param>
/// <param name="Probability">The calibrated probability of malicious.</param>
/// <param name="Pattern">The pattern it would be given.</param>
/// <param name="Stage">The case stage that says so.</param>
internal sealed record OutOfFoldCase(
    CaseRow Row, ScoredLine[] Lines, double[] Strengths, double Score, double Probability, Pattern Pattern, CaseStage Stage);

using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Data;

/// <summary>One case of the table.</summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Malicious">Its label; background is genuine.</param>
/// <param name="Pattern">Its pattern; null where genuine.</param>
/// <param name="Group">Who wrote it; empty for background.</param>
/// <param name="Fold">The part of cross-validation in which it is tested, from 0.</param>
/// <param name="Order">Its place in the seeded shuffle of its kind: sampling takes the first ones.</param>
/// <param name="Half">Of background: 0 where it helps to choose thresholds, 1 where figures are told of it.</param>
/// <param name="FirstLine">The first of its lines in the table of lines.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="Teaches">Whether models may learn from it; false where a study asks what they would be without it.</param>
internal sealed record CaseRow(
    Case Case,
    CaseKind Kind,
    bool Malicious,
    Pattern? Pattern,
    string Group,
    int Fold,
    int Order,
    int Half,
    int FirstLine,
    int LineCount,
    bool Teaches = true)
{
    /// <summary>Whether a model that leaves a fold out learns from it; null leaves none out.</summary>
    public bool TeachesWithout(int? fold) => Teaches && Fold != fold;

    public bool HasChat => Case.Chat.Count > 0;
}

using ReviewClassifier.Cases;

namespace ReviewClassifier.Models;

/// <summary>
/// The outputs of the evidence model, a row a line: one score for each evidence label, one for how far a line leans toward a malicious
/// case (learned from the case label alone), one for each pattern. Scores are before the logistic function.
/// </summary>
public static class EvidenceColumns
{
    /// <summary>How many outputs mean something.</summary>
    public static int Count { get; } = EvidenceLabels.Count + 1 + SnakeCase<Pattern>.Values.Count;

    /// <summary>How many outputs a row has, a multiple of 8 so that rows of weights align; the rest are 0.</summary>
    public static int Width { get; } = (Count + 7) / 8 * 8;

    /// <summary>The column of the leaning.</summary>
    public static int Lean { get; } = EvidenceLabels.Count;

    /// <summary>The first column of the patterns.</summary>
    public static int FirstPattern { get; } = EvidenceLabels.Count + 1;

    /// <summary>The names of the columns, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. SnakeCase<EvidenceLabel>.AllNames, "lean", .. SnakeCase<Pattern>.AllNames.Select(p => "pattern:" + p)];

    /// <summary>The column of a label.</summary>
    public static int Of(EvidenceLabel label) => (int)label;

    /// <summary>The column of a pattern.</summary>
    public static int Of(Pattern pattern) => FirstPattern + (int)pattern;
}

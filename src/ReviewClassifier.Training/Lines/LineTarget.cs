using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Lines;

/// <summary>What one column of the evidence model learns, and from which lines.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Uses">Whether a line is among its examples.</param>
/// <param name="Holds">Whether it is a positive one.</param>
internal sealed record LineTarget(string Name, Func<CaseRow, JudgedLine, bool> Uses, Func<CaseRow, JudgedLine, bool> Holds)
{
    /// <summary>All columns in order.</summary>
    public static IReadOnlyList<LineTarget> All { get; } =
    [
        .. EvidenceLabels.TowardMalicious.Select(Toward),
        .. EvidenceLabels.TowardGenuine.Select(Genuine),
        new("lean", (row, line) => !line.IsReview && row.Kind != CaseKind.BackgroundReview, (row, _) => row.Malicious),
        .. SnakeCase<Pattern>.Values.Select(OfPattern),
    ];

    // Background counts as lines without labels toward malicious: that is what teaches the model what ordinary complaints look like.
    private static LineTarget Toward(EvidenceLabel label) =>
        new(EvidenceLabels.Name(label), (_, _) => true, (_, line) => line.Labels.Contains(label));

    // Nobody labelled the faults and photos of the background, so there they are unknown, not absent.
    private static LineTarget Genuine(EvidenceLabel label) =>
        new(EvidenceLabels.Name(label), (row, _) => row.Kind == CaseKind.Labelled, (_, line) => line.Labels.Contains(label));

    private static LineTarget OfPattern(Pattern pattern) =>
        new(EvidenceColumns.Names[EvidenceColumns.Of(pattern)], (row, _) => row.Malicious, (row, _) => row.Pattern == pattern);
}

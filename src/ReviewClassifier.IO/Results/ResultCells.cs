using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>
/// The cells of a result in a table. Of several surfaced lines each has a line of its own within the cell, in the same order in all three
/// columns of a side. The last column is the contract's own JSON, so that a table loses nothing and is read back as the same results.
/// </summary>
internal static class ResultCells
{
    /// <summary>The column that a table of results is read back from.</summary>
    public static readonly Column Json = new("json");

    private static readonly (string Name, int Width, Func<ResultRow, object?> Cell)[] All =
    [
        ("id", 16, row => row.Result.Id),
        ("verdict", 12, row => SnakeCase<Verdict>.Name(row.Result.Verdict)),
        ("probability", 11, row => row.Result.Probability),
        ("pattern", 14, row => row.Result.Pattern is { } pattern ? SnakeCase<Pattern>.Name(pattern) : null),
        ("evidence", 60, row => Texts(row.Result.Evidence)),
        ("evidence_lines", 14, row => Places(row.Result.Evidence)),
        ("evidence_labels", 24, row => Labels(row.Result.Evidence)),
        ("mitigating", 60, row => Texts(row.Result.Mitigating)),
        ("mitigating_lines", 14, row => Places(row.Result.Mitigating)),
        ("mitigating_labels", 24, row => Labels(row.Result.Mitigating)),
        ("model", 18, row => row.Result.Model),
        (Json.Name, 20, row => row.Json),
    ];

    /// <summary>The columns.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
        [.. All.Select(column => new SheetColumn(column.Name, column.Width) { Hidden = column.Name == Json.Name })];

    /// <summary>The cells of a row: text, one number (the probability), and null for what there is none of.</summary>
    public static object?[] Of(ResultRow row) => Array.ConvertAll(All, column => column.Cell(row));

    private static string? Texts(IReadOnlyList<Evidence> lines) =>
        Joined(lines, line => line.Text.ReplaceLineEndings(" "));

    private static string? Places(IReadOnlyList<Evidence> lines) =>
        Joined(lines, line => line.Line is { } at ? at.ToString(CultureInfo.InvariantCulture) : "review");

    private static string? Labels(IReadOnlyList<Evidence> lines) =>
        Joined(lines, line => string.Join(' ', line.Labels.Select(label => EvidenceLabels.Name(label.Label))));

    private static string? Joined(IReadOnlyList<Evidence> lines, Func<Evidence, string> told) =>
        lines.Count == 0 ? null : string.Join('\n', lines.Select(told));
}

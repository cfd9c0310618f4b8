using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>
/// The cells of a case in a table, under the names of <see cref="CaseColumns"/>: text, numbers, dates, and null for what is not
/// known.
/// </summary>
internal static class CaseCells
{
    private static readonly (Column Column, int Width, string[]? Choices, Func<LabelledCase, object?> Cell)[] All =
    [
        (CaseColumns.Id, 16, null, item => item.Case.Id),
        (CaseColumns.OrderNumber, 16, null, item => item.Case.Order?.Number),
        (CaseColumns.Buyer, 12, null, item => item.Case.Order?.Buyer),
        (CaseColumns.Item, 20, null, item => item.Case.Order?.Item),
        (CaseColumns.Category, 12, null, item => item.Case.Category),
        (CaseColumns.Platform, 10, null, item => item.Case.Platform),
        (CaseColumns.Rating, 7, null, item => item.Case.Rating),
        (CaseColumns.Review, 50, null, item => Text(item.Case.Review)),
        (CaseColumns.ReviewLabels, 18, null, item => Names(item.ReviewLabels)),
        (CaseColumns.Amount, 10, null, item => item.Case.Order?.Amount),
        (CaseColumns.PaidAt, 20, null, item => item.Case.Order?.PaidAt),
        (CaseColumns.ReceivedAt, 20, null, item => item.Case.Order?.ReceivedAt),
        (CaseColumns.ConfirmedAt, 20, null, item => item.Case.Order?.ConfirmedAt),
        (CaseColumns.ReviewedAt, 20, null, item => item.Case.Order?.ReviewedAt),
        (CaseColumns.Label, 11, ["malicious", "genuine"], item => item.Malicious ? "malicious" : "genuine"),
        (CaseColumns.Pattern, 13, [.. SnakeCase<Pattern>.AllNames], item => Name(item.Pattern)),
        (CaseColumns.Note, 40, null, item => item.Note),
        (CaseColumns.LabelledBy, 14, null, item => item.LabelledBy),
        (CaseColumns.LabelledAt, 20, null, item => item.LabelledAt),
    ];

    private static readonly SheetColumn[] OfChat =
    [
        new(CaseColumns.Id.Name, 16),
        new(CaseColumns.At.Name, 20),
        new(CaseColumns.From.Name, 9, [.. SnakeCase<Speaker>.AllNames]),
        new(CaseColumns.Text.Name, 70),
        new(CaseColumns.LineLabels.Name, 30),
    ];

    /// <summary>The columns of the cases, without their chat.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
        [.. All.Select(column => new SheetColumn(column.Column.Name, column.Width, column.Choices))];

    /// <summary>The columns of the chat lines.</summary>
    public static IReadOnlyList<SheetColumn> ChatColumns => OfChat;

    /// <summary>The cells of a case, without its chat.</summary>
    public static object?[] Of(LabelledCase item) => [.. All.Select(column => column.Cell(item))];

    /// <summary>A row of cells for each line of a case's chat.</summary>
    public static IEnumerable<object?[]> ChatOf(LabelledCase item) => item.Case.Chat.Select((line, i) => new object?[]
    {
        item.Case.Id, line.At, SnakeCase<Speaker>.Name(line.From), Text(line.Text), Names(item.LineLabels[i]),
    });

    // Where there is always a text, an empty one may as well be an empty cell.
    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static string? Name(Pattern? pattern) => pattern is { } known ? SnakeCase<Pattern>.Name(known) : null;

    private static string? Names(IReadOnlyList<EvidenceLabel> labels) =>
        labels.Count == 0 ? null : string.Join(' ', labels.Select(EvidenceLabels.Name));
}

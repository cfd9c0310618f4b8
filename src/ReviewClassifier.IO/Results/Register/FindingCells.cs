using ReviewClassifier.Appeals;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>The cells of a finding in the register.</summary>
internal static class FindingCells
{
    private const int MostIds = 20;

    public static IReadOnlyList<SheetColumn> Columns(RegisterWords words) =>
    [
        new(words.Kind, 22), new(words.Why, 70), new(words.Count, 9), new(words.From, 20), new(words.To, 20), new(words.Chance, 16),
        new(words.Subject, 24), new(words.Ids, 50),
    ];

    public static object?[] Of(HistoryFinding finding, RegisterWords words) =>
    [
        ResultWords.Of(finding.Kind).In(words.Language),
        finding.Sentence(words.Language == Language.English),
        finding.RowCount,
        finding.From,
        finding.To,
        finding.Probability,
        finding.Subject,
        string.Join(' ', finding.Rows.Take(MostIds).Select(row => row.Id)),
    ];
}

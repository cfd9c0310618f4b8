using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Histories;

/// <summary>Rows written in a test.</summary>
internal static class Written
{
    public static readonly DateTime Start = new(2026, 3, 1, 10, 0, 0);

    public static HistoryRow Row(int number, string review, string? buyer, string? item = null, DateTime? at = null, Order? order = null, int? rating = 1)
    {
        order ??= new Order(null, null, null, at);
        var item1 = new Case($"r{number}", null, null, rating, review, order with { Buyer = buyer, Item = item }, []);
        return HistoryRow.Create(item1, new Result(item1.Id, Verdict.Genuine, 0.1, null, [], [], "m"));
    }

    public static List<HistoryFinding> Find(IEnumerable<HistoryRow> rows, HistoryOptions? options = null) =>
        [.. HistoryAnalysis.Find(rows, options)];
}

using ReviewClassifier.Benchmarks.Histories.Generated;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Tests.Histories;

/// <summary>The benchmark in small; its README tells the figures of a hundred histories.</summary>
public class GeneratedHistoryTests
{
    private const int Histories = 12;

    private static readonly IReadOnlyList<LabelledCase> _labelled = LabelledReader.Read(Repository.Labelled).Items;

    [Theory]
    [InlineData(false, 0.9, 0.9)]
    [InlineData(true, 0.6, 0.5)]
    public void What_was_planted_is_found_and_little_else(bool negativesOnly, double bursts, double unconfirmed)
    {
        var scores = new Scores();
        for (var seed = 1; seed <= Histories; seed++)
        {
            var history = PlantedHistory.Create(Shape(negativesOnly), seed, _labelled);
            scores.Count(history, [.. HistoryAnalysis.Find(history.Rows)]);
        }

        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            var least = kind switch { FindingKind.Burst => bursts, FindingKind.Unconfirmed => unconfirmed, _ => 0.9 };
            Assert.True(scores.Recall(kind) >= least, $"{kind}: recall {scores.Recall(kind):F2}");
            Assert.True(scores.Precision(kind) >= 0.9, $"{kind}: precision {scores.Precision(kind):F2}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_histories_give_no_more_findings_than_stated(bool negativesOnly)
    {
        var findings = Enumerable.Range(1, 2 * Histories)
            .SelectMany(seed => HistoryAnalysis.Find(new GeneratedShop(Shape(negativesOnly), 100_000 + seed, _labelled).Rows())).ToList();
        Assert.True(
            findings.Count <= 2 * Histories * new HistoryOptions().FalseAlarms + 1, string.Join('\n', findings.Select(f => f.Sentence(english: true))));
    }

    [Fact]
    public void The_same_history_gives_the_same_findings_in_the_order_that_is_promised()
    {
        var history = PlantedHistory.Create(ShopShape.Small, 3, _labelled);
        var (first, second) = (Told(history), Told(history));
        Assert.Equal(first, second);
        var kinds = HistoryAnalysis.Find(history.Rows).Select(f => f.Kind).ToList();
        Assert.Equal(kinds.Order(), kinds);
        Assert.All(HistoryAnalysis.Find(history.Rows), f => Assert.Equal(f.Rows.OrderBy(r => r.Ordinal), f.Rows));
        Assert.All(
            HistoryAnalysis.Find(history.Rows).SelectMany(f => f.Rows), row => Assert.Equal(history.Rows[(int)row.Ordinal].Case.Id, row.Id));
    }

    private static ShopShape Shape(bool negativesOnly) => negativesOnly ? ShopShape.SmallNegatives : ShopShape.Small;

    private static string[] Told(PlantedHistory history) =>
        [.. HistoryAnalysis.Find(history.Rows).Select(f => $"{f.Sentence()} {f.Sentence(english: true)} {string.Join(' ', f.Rows)}")];
}

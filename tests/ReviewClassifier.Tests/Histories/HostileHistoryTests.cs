using System.Diagnostics;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using static ReviewClassifier.Tests.Histories.Written;

namespace ReviewClassifier.Tests.Histories;

public class HostileHistoryTests
{
    // What compared each row with each would take hours; the slowest machine needs a few seconds.
    private const int Many = 100_000;
    private const string Long = "收到货三天屏幕就闪,找客服推来推去就是不给换,大家千万别上当";

    [Fact]
    public void A_hundred_thousand_copies_are_one_finding_that_lists_some_and_counts_all()
    {
        var finding = Assert.Single(Timed(Enumerable.Range(0, Many).Select(i => Row(i, Long, $"路人某{i}号楼某某"))), f => f.Kind == FindingKind.SameText);
        Assert.Equal((Many, 200), (finding.RowCount, finding.Rows.Count));
        Assert.Null(finding.From);
    }

    [Fact]
    public void A_hundred_thousand_near_copies_are_one_finding() =>
        Assert.Equal(Many, Timed(Enumerable.Range(0, Many).Select(i => Row(i, $"{Long}{Long[9..]}{i}", $"路人某{i}号楼某某"))).Single(f => f.Kind == FindingKind.SameText).RowCount);

    [Fact]
    public void A_hundred_thousand_rows_of_one_buyer_of_one_item_at_one_time_are_one_purchase_too_many()
    {
        var order = new Order(9, Start, Start, Start);
        var findings = Timed(Enumerable.Range(0, Many).Select(i => Row(i, Long, "阿明", "杯子", order: order with { Number = $"{i}" })));
        Assert.Equal((FindingKind.BoughtTwice, Many), (Assert.Single(findings).Kind, findings[0].RowCount));
    }

    [Fact]
    public void A_hundred_thousand_like_names_at_one_time_tell_nothing() =>
        Assert.Empty(Timed(Enumerable.Range(0, Many).Select(i => Row(i, "差", $"小李{i % 1000}", "杯子", Start))));

    [Fact]
    public void Rows_with_nothing_known_give_nothing() =>
        Assert.Empty(Timed(Enumerable.Range(0, Many).Select(i => Row(i, "", null))));

    [Fact]
    public void Any_time_any_name_and_any_text_is_taken()
    {
        string[] names = ["😀😀", "\ud800", "", "\0", new('a', 100_000), "*", "张**1", "匿名", "‮evil", "=cmd|' /C calc'!A0"];
        DateTime[] times = [DateTime.MinValue, DateTime.MaxValue, Start, new(1, 1, 2), new(9999, 12, 31)];
        var rows = Enumerable.Range(0, 2000).Select(i => Row(
            i,
            i % 3 == 0 ? new string('屏', i * 20) : i % 3 == 1 ? Long : "\ud83d😀\udc00" + Long,
            names[i % names.Length],
            names[i % 7],
            order: new Order(1, times[i % 5], times[(i + 1) % 5], times[(i + 2) % 5]) { Number = names[i % 9], ConfirmedAt = i % 4 == 0 ? times[i % 3] : null },
            rating: i % 6 == 0 ? null : (i % 5) + 1)).ToList();
        Assert.All(Timed(rows), f => Assert.False(string.IsNullOrWhiteSpace(f.Sentence() + f.Sentence(english: true))));
    }

    [Fact]
    public void No_rows_give_nothing() => Assert.Empty(Find([]));

    private static List<HistoryFinding> Timed(IEnumerable<HistoryRow> rows)
    {
        var watch = Stopwatch.StartNew();
        var findings = Find(rows);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
        return findings;
    }
}

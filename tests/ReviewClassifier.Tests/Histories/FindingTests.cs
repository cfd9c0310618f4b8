using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using static ReviewClassifier.Tests.Histories.Written;

namespace ReviewClassifier.Tests.Histories;

public class FindingTests
{
    private const string Long = "收到货三天屏幕就闪,找客服推来推去就是不给换,大家千万别上当";

    [Theory]
    [InlineData("差评")]
    [InlineData("质量差")]
    [InlineData("垃圾!!!!!!!!!!!!!!!!!!")]
    [InlineData("")]
    [InlineData("😡😡😡😡😡😡😡😡😡😡😡😡😡😡")]
    public void What_everybody_says_is_no_copied_text(string review) =>
        Assert.Empty(Find(Enumerable.Range(0, 50).Select(i => Row(i, review, $"买家甲乙{i}丙"))));

    [Fact]
    public void A_long_phrase_is_no_copied_text_where_its_parts_are_in_many_other_reviews()
    {
        var others = Enumerable.Range(0, 40).Select(i => Row(i, $"{(char)('一' + i)}{Long[..16]}{(char)('丁' + (3 * i))}{Long[16..]}", $"张三丰{i}号店"));
        Assert.DoesNotContain(Find([.. others, Row(90, Long[..16], "阿明"), Row(91, Long[..16], "阿花")]), f => f.Rows.Any(r => r.Id == "r91") && f.RowCount == 2);
    }

    [Fact]
    public void Nearly_the_same_text_by_different_buyers_is_found()
    {
        var finding = Assert.Single(Find([Row(0, Long, "阿明"), Row(1, "还行", "阿强"), Row(2, Long.Replace("千万", "真", StringComparison.Ordinal) + "!!", "阿花")]));
        Assert.Equal((FindingKind.SameText, 2L, 2), (finding.Kind, finding.RowCount, finding.Buyers));
        Assert.Equal([0L, 2], finding.Rows.Select(r => r.Ordinal));
        Assert.Equal("2 条评价的文字几乎一样,来自 2 个不同的买家。", finding.Sentence());
    }

    [Fact]
    public void Nobody_is_taken_for_two_buyers()
    {
        Assert.Empty(Find([Row(0, Long, "阿明"), Row(1, Long, "阿明")]));
        Assert.Empty(Find([Row(0, Long, "张**1"), Row(1, Long, "张**1")]));
        Assert.Empty(Find([Row(0, Long, null), Row(1, Long, null), Row(2, Long, "匿名用户")]));
        Assert.Single(Find([Numbered(0, "N1"), Numbered(1, "N2")]));
        Assert.Empty(Find([Numbered(0, "N1"), Numbered(1, "N1")]));

        static HistoryRow Numbered(int i, string number) => Row(i, Long, null, order: new Order(null, null, null, null) { Number = number });
    }

    [Fact]
    public void The_same_item_bought_twice_within_minutes_is_found_and_two_rows_of_one_order_are_not()
    {
        Assert.Equal(FindingKind.BoughtTwice, Assert.Single(Find([Paid(0, "A", 0), Paid(1, "B", 12)])).Kind);
        Assert.Empty(Find([Paid(0, "A", 0), Paid(1, "A", 12)]));
        Assert.Empty(Find([Paid(0, "A", 0), Paid(1, "B", 31)]));
        Assert.Empty(Find([Paid(0, "A", 0), Paid(1, "B", 12) with { Case = Paid(1, "B", 12).Case with { Rating = 5 } }]));

        static HistoryRow Paid(int i, string number, int minutes) =>
            Row(i, "不好用", "阿明", "杯子", order: new Order(9, Start.AddMinutes(minutes), null, null) { Number = number });
    }

    [Fact]
    public void Names_alike_need_more_than_likeness()
    {
        HistoryRow[] year = [.. Enumerable.Range(0, 300).Select(i => Row(i, $"第{i}次", $"路人{(char)('一' + i)}某", $"件{i % 20}", Start.AddHours(29 * i)))];
        Assert.Empty(Find([.. year, Row(400, "不好", "西瓜妹1", "件1", Start.AddDays(20)), Row(401, "一般", "西瓜妹2", "件7", Start.AddDays(200))]));
        var finding = Assert.Single(Find(
            [.. year, .. Enumerable.Range(1, 4).Select(i => Row(400 + i, $"不好{i}", $"西瓜妹{i}", "件7", Start.AddDays(200).AddHours(3 * i)))]), f => f.Kind == FindingKind.AlikeNames);
        Assert.Equal(4, finding.RowCount);
        Assert.InRange(finding.Probability!.Value, 0, new HistoryOptions().FalseAlarms);
        Assert.Contains("西瓜妹1", finding.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_alike_with_texts_alike_are_found_whenever_they_came() =>
        Assert.Contains(Find([Row(0, Long, "小李a"), Row(1, Long, "小李b")]), f => f.Kind == FindingKind.AlikeNames);

    [Fact]
    public void An_option_out_of_its_range_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryAnalysis(new HistoryOptions { FalseAlarms = double.NaN }));

    [Fact]
    public void Temporary_files_go_where_they_are_told_and_are_gone_afterwards()
    {
        using var folder = new TemporaryFolder();
        using (var analysis = new HistoryAnalysis(new HistoryOptions { TemporaryFolder = folder.Path }))
        {
            analysis.Add(Row(0, Long, "阿明"));
            Assert.Single(folder.Names());
        }

        Assert.Empty(folder.Names());
    }
}

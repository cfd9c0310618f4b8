using System.Text;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Results.Summary;
using ReviewClassifier.Models;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>The summary tells the figures of its rows, small and harmless whatever they hold.</summary>
public sealed class SummaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_answer_comes_first_with_counts_and_what_is_urgent()
    {
        var page = Page([
            History.Row("a"), History.Row("soon", daysAgo: 14), History.Row("b", Verdict.Insufficient), History.Row("c", Verdict.Genuine),
        ]);
        Assert.Contains("4 条评价里，2 条很可能是恶意的（50%），1 条还看不出，其余更像真实差评。其中 1 条申诉时间不到 48 小时，请先看。", page, StringComparison.Ordinal);
        Assert.Contains("48 小时内到期", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>20soon</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi>20a</bdi>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("class=\"answer bad\"", StringComparison.Ordinal) < page.IndexOf("<svg", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_first_urgent_cases_are_listed_and_the_others_counted()
    {
        var rows = Enumerable.Range(0, 30).Select(i => History.Row($"n{i:00}", daysAgo: i % 2 == 0 ? 14 : 3)).ToArray();
        Assert.DoesNotContain("另有", Page(rows), StringComparison.Ordinal);
        rows = [.. Enumerable.Range(0, 25).Select(i => History.Row($"n{i:00}", daysAgo: 14))];
        var page = Page(rows);
        Assert.Contains("另有 5 条，见登记表。", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>20n19</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi>20n20</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_burst_is_marked_where_it_lies()
    {
        var rows = Enumerable.Range(0, 20).Select(i => History.Row($"n{i}", daysAgo: i)).ToArray();
        Assert.DoesNotContain("class=\"flag\"", Page(rows), StringComparison.Ordinal);
        var page = Page(rows, findings: [History.Burst(History.Now.AddDays(-4), History.Now.AddDays(-2))]);
        Assert.Equal(3, page.Split("class=\"flag\"").Length - 1);
        Assert.Contains("红色倒三角", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_are_counted_by_reason_whatever_the_line()
    {
        var rejects = _folder.Write("r.rejects.jsonl", """
            {"file":"a","line":1,"column":1,"key":"chat[3].from","found":"x","expected":"buyer, seller or auto","raw":"{}"}
            {"file":"a","line":2,"column":1,"key":"chat[14].from","found":"y","expected":"buyer, seller or auto"}
            {"file":"a","line":3,"column":1,"key":"","found":"z","expected":"JSON"}
            damaged
            """);
        var page = Page([History.Row("a")], rejects: rejects);
        Assert.Contains("<bdi>chat[…].from: buyer, seller or auto</bdi></th><td>2</td>", page, StringComparison.Ordinal);
        Assert.Contains("4 行没有判断", page, StringComparison.Ordinal);
        Assert.DoesNotContain("读不了的行</h2>", Page([History.Row("a")], rejects: _folder["none"]), StringComparison.Ordinal);
    }

    [Fact]
    public void English_is_an_option_and_the_models_figures_are_told_where_known()
    {
        var options = new SummaryOptions(History.Rules, History.Now, Language.English)
        {
            Metrics = new Dictionary<string, Figure> { ["false_alarms_reviews"] = new(0.0026, 0.001, 0.004, 11_017) },
            Model = "2026.11.24-x",
        };
        var page = Page([History.Row("a")], options: options);
        Assert.Contains("Of 1 reviews, 1 are very likely malicious (100%)", page, StringComparison.Ordinal);
        Assert.Contains("about 2.6 of 1,000 ordinary negative reviews", page, StringComparison.Ordinal);
        Assert.Contains("model 2026.11.24-x", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_rows_give_a_small_harmless_page_and_the_same_bytes()
    {
        const string hostile = "<script>&\"'\u202E\0😀\ud800=cmd";
        var text = string.Concat(Enumerable.Repeat(hostile, 300));
        var rows = Enumerable.Range(0, 3_000).Select(i =>
        {
            var row = History.Row(i + text, daysAgo: 14);
            var order = row.Row.Case.Order! with { Item = i + text, Buyer = text, Number = text, ReviewedAt = History.Now.AddHours(-i * 7) };
            return History.Of(row.Row.Case with { Platform = i % 3 == 0 ? "淘宝" : i + text, Order = order }, row.Result with { Pattern = (Pattern)(i % 7) });
        }).ToArray();
        var findings = Enum.GetValues<FindingKind>().SelectMany(kind => Enumerable.Range(0, 500).Select(i =>
            new HistoryFinding(kind, [new FoundRow(i, text), new FoundRow(i, text)], 9, History.Now.AddDays(-i), History.Now, 0.001, 3, 0.5, text))).ToArray();
        var rejects = _folder.Write("rejects", string.Concat(Enumerable.Range(0, 3_000).Select(i =>
            $"{{\"key\":\"k{(char)('a' + (i % 26))}{new string((char)('一' + i), 50)}\",\"expected\":\"{new string('x', 3_000)}\"}}\n")));
        var page = Page(rows, findings, rejects);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 30_000, 200_000);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', page);
        Assert.Equal(page, Page(rows, findings, rejects));
    }

    [Fact]
    public void No_row_and_rows_of_which_nothing_is_known_give_a_page()
    {
        Assert.Contains("没有读到任何评价。", Page([]), StringComparison.Ordinal);
        var bare = History.Of(new Case("x", null, null, null, "差", null, []), new Result("x", Verdict.Genuine, 1, null, [], [], "m"));
        var page = Page([bare]);
        Assert.Contains("另有 1 条没有评价时间", page, StringComparison.Ordinal);
        Assert.Contains("没有恶意评价。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 61, 1)]
    [InlineData(400, 58, 7)]
    [InlineData(2_000, 67, 31)]
    [InlineData(11_000, 31, 365)]
    public void A_timeline_has_few_periods_without_a_gap_and_loses_no_review(int span, int periods, int days)
    {
        var timeline = new Timeline();
        for (var i = 0; i <= span; i += span)
        {
            timeline.Add(new DateTime(2026, 1, 7).AddDays(-i), malicious: i == 0);
        }

        timeline.Add(null, false);
        timeline.Add(new DateTime(1, 1, 1), false);
        var told = timeline.Periods();
        Assert.InRange(told.Count, periods - 1, periods + 1);
        Assert.InRange(told[0].To.DayNumber - told[0].From.DayNumber, days > 7 ? days - 3 : days, days + 1);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal((2, 1, 2), (told.Sum(p => p.Negative), told.Sum(p => p.Malicious), timeline.Undated));
    }

    [Fact]
    public void Names_beyond_the_most_are_counted_together()
    {
        var counts = new NamedCounts(2);
        foreach (var name in (string?[])["a", "b", "c", "b", " b ", null, "c"])
        {
            counts.Add(name, malicious: name == "a");
        }

        Assert.Equal([new NamedCount("a", 1, 1), new NamedCount("b", 3, 0)], counts.Top(10));
        Assert.Equal((2, 1), (counts.Beyond, counts.Nameless));
    }

    private string Page(
        IEnumerable<IO.Results.ScoredRow> rows, IReadOnlyList<HistoryFinding>? findings = null, string? rejects = null, SummaryOptions? options = null)
    {
        var figures = SummaryFigures.Of(rows.Select(row => row.Row), rejects, options ?? new SummaryOptions(History.Rules, History.Now));
        SummaryWriter.Write(_folder["s.html"], figures, findings ?? []);
        return File.ReadAllText(_folder["s.html"]);
    }
}

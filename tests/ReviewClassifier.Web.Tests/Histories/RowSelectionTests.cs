using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;
using ReviewClassifier.Web.Histories;

namespace ReviewClassifier.Web.Tests.Histories;

public sealed class RowSelectionTests : IDisposable
{
    private static readonly Gen<HistoryQuery> _queries =
        from verdict in Gen.Enum<Verdict>().Nullable()
        from pattern in Gen.Enum<Pattern>().Nullable(0.3)
        from left in Gen.Enum<LeftFilter>().Nullable(0.5)
        from platform in Gen.Int[0, 7].Nullable(0.4)
        from days in Gen.Select(Gen.Int[0, 45].Nullable(0.3), Gen.Int[0, 45].Nullable(0.3))
        from sort in Gen.Enum<RowSort>()
        from page in Gen.Int[1, 5]
        select new HistoryQuery
        {
            Verdict = verdict,
            Pattern = pattern,
            Left = left,
            Platform = platform,
            Sort = sort,
            Page = page,
            From = DaysAgo(days.Item1),
            To = DaysAgo(days.Item2),
        };

    private readonly TemporaryFolder _folder = new();
    private readonly List<ScoredRow> _rows = [.. Enumerable.Range(0, 400).Select(HistorySamples.Numbered)];
    private readonly PlatformRules _rules = PlatformRules.OpenDefault();
    private readonly HistoryBook _book;

    public RowSelectionTests() => _book = new BookLoader(HistorySamples.Write(_folder, _rows), _rules, new LoadProgress()).Load(default);

    public void Dispose()
    {
        _book.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void It_finds_what_a_look_at_every_row_finds() => _queries.Sample(
        query =>
        {
            var selection = new RowSelection(_book, query, null, HistorySamples.Now);
            var rest = Enumerable.Range(0, _rows.Count).Where(row => Fits(query, row)).ToList();
            var expected = rest.Where(row => query.Verdict is not { } asked || _rows[row].Result.Verdict == asked).ToList();
            Assert.Equal(expected, selection.Rows.Order());
            Assert.Equal(expected.Count, selection.Found);
            Assert.Equal(Enum.GetValues<Verdict>().Select(verdict => rest.Count(row => _rows[row].Result.Verdict == verdict)), selection.OfVerdict);
            var sorted = selection.Rows.ToList();
            for (var i = 1; i < sorted.Count; i++)
                Assert.True(IsBefore(query.Sort, sorted[i - 1], sorted[i]), $"{query}: {sorted[i - 1]} stands before {sorted[i]}");
            Assert.Equal(sorted, Enumerable.Range(1, selection.Pages(7)).SelectMany(page => new RowSelection(_book, query with { Page = page }, null, HistorySamples.Now).Page(7)));
        },
        iter: 200);

    [Fact]
    public void An_address_says_the_whole_query() => _queries.Sample(query =>
    {
        var address = (query with { Group = 3, Search = 9 }).Address();
        var read = HistoryQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?') ? address[address.IndexOf('?')..] : "")));
        Assert.Equal(query with { Group = 3, Search = 9 }, read);
        Assert.Matches("^[ -~]*$", address);
    });

    [Theory]
    [InlineData("?page=-1&sort=nothing&pattern=<b>&platform=99999999999999&from=2026-13-01&group=0&search=x&left=&verdict=")]
    [InlineData("?page=0&sort=urgent&verdict=malicious")]
    public void What_cannot_be_read_is_left_out(string address) =>
        Assert.Equal(new HistoryQuery(), HistoryQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(address))));

    [Theory]
    [InlineData("h-0007", 1)]
    [InlineData("700007", 1)]
    [InlineData("买家7", 8)]
    [InlineData("買家７", 8)]
    [InlineData("连衣裙 买家7", 0)]
    [InlineData("电饭煲 买家7", 8)]
    [InlineData("H-0007", 1)]
    [InlineData("第 7 条", 1)]
    [InlineData("700007买家", 0)]
    [InlineData("nowhere", 0)]
    public void Words_are_looked_for_in_each_field_however_they_are_written(string words, int least)
    {
        var found = new RowSelection(_book, new HistoryQuery { Verdict = null }, words, HistorySamples.Now).Rows.ToList();
        Assert.True(least == 0 ? found.Count == 0 : found.Count >= least && found.Contains(7), $"{found.Count} found");
    }

    [Fact]
    public void A_row_is_read_back_as_it_was_written()
    {
        foreach (var row in new[] { 0, 1, 2, 199, 399 })
        {
            var read = _book.Read(row);
            Assert.Equal((_rows[row].Result.Id, _rows[row].Row.Case.Review), (read.Result.Id, read.Row.Case.Review));
            Assert.Equal(_rows[row].Row.Case.Chat, read.Row.Case.Chat);
        }
    }

    private static DateOnly? DaysAgo(int? days) => days is { } ago ? DateOnly.FromDateTime(HistorySamples.Now.AddDays(-ago)) : null;

    private bool Fits(HistoryQuery query, int row)
    {
        var (kept, result) = _rows[row];
        var deadline = Deadline.Of(kept.Case, _rules, HistorySamples.Now);
        var day = DateOnly.FromDateTime(kept.Case.Order!.ReviewedAt!.Value);
        return (query.Pattern is null || result.Pattern == query.Pattern)
            && (query.Platform is not { } platform || (platform == 0 ? kept.Case.Platform is null : platform < _book.Columns.Platforms.Names.Count && kept.Case.Platform == _book.Columns.Platforms.Names[platform] && platform > 1))
            && (query.From is null || day >= query.From) && (query.To is null || day <= query.To)
            && query.Left switch
            {
                LeftFilter.Soon => deadline.State == DeadlineState.Soon,
                LeftFilter.Week => deadline.State is DeadlineState.Soon or DeadlineState.Open && deadline.Left < TimeSpan.FromDays(7),
                LeftFilter.Open => deadline.State is DeadlineState.Soon or DeadlineState.Open,
                LeftFilter.Expired => deadline.State == DeadlineState.Expired,
                LeftFilter.Unknown => deadline.State == DeadlineState.Unknown,
                _ => true,
            };
    }

    private bool IsBefore(RowSort sort, int one, int other)
    {
        var (first, second) = (_rows[one], _rows[other]);
        return sort switch
        {
            RowSort.Probability => first.Result.Probability >= second.Result.Probability,
            RowSort.Newest => first.Row.Case.Order!.ReviewedAt >= second.Row.Case.Order!.ReviewedAt,
            RowSort.File => one < other,
            _ => Rank(first) <= Rank(second),
        };
    }

    private int Rank(ScoredRow row) => Deadline.Of(row.Row.Case, _rules, HistorySamples.Now) switch
    {
        { Until: null } => 1_000_000,
        { Left: var left } when left <= TimeSpan.Zero => 2_000_000 - (int)left!.Value.TotalMinutes,
        { Left: var left } => (int)left!.Value.TotalMinutes,
    };
}

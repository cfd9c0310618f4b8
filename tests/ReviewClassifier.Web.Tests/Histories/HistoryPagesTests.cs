using System.IO.Compression;
using System.Net;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Tests.Histories;

public sealed class HistoryPagesTests : IAsyncLifetime
{
    private OpenedHistory _open = null!;

    public async Task InitializeAsync() => _open = await OpenedHistory.Over(400);

    public async Task DisposeAsync() => await _open.DisposeAsync();

    [Fact]
    public async Task The_malicious_are_shown_first_and_every_row_leads_to_its_case()
    {
        var page = await _open.Page("/history");
        Assert.Contains("很可能恶意 <b>134</b>", page);
        Assert.Contains("全部 <b>400</b>", page);
        Assert.Equal(50, Count(page, "name=\"row\""));
        Assert.Contains("第 1 / 3 页", page);
        var shown = await _open.Page("/history/case/4");
        Assert.Contains("h-0003", shown);
        Assert.Contains("<mark>给五十块</mark>", shown);
        Assert.Contains("要不该给的钱物", shown);
        Assert.Contains("100 条这样的评价里", shown);
        Assert.Contains("同一买家", shown);
        Assert.Contains("没有这一条", await _open.Page("/history/case/401", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_search_stands_in_no_address()
    {
        var answer = await _open.Post("/history", "/history/search", ("words", "买家7 电饭煲"), ("verdict", "all"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/history?verdict=all&search=1", answer.Headers.Location!.OriginalString);
        var page = await _open.Page(answer.Headers.Location.OriginalString);
        Assert.Contains("value=\"买家7 电饭煲\"", page);
        Assert.Contains("全部 <b>8</b>", page);
        Assert.Equal(8, Count(page, "name=\"row\""));
        Assert.Contains("search=1", page);
        Assert.Contains("搜索已失效", await _open.Page("/history?search=77"));
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        foreach (var action in new[] { "search", "register", "packs" })
        {
            var answer = await _open.Client.PostAsync($"/history/{action}", new FormUrlEncodedContent([new("row", "1"), new("words", "x")]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_ticked_becomes_a_register()
    {
        var answer = await _open.Post("/history", "/history/register", ("row", "1"), ("row", "4"), ("rows", "7,2,999999,x"));
        Assert.Equal("register-20260320-1200.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using var zip = new ZipArchive(bytes);
        var sheets = string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Text));
        foreach (var id in new[] { "h-0000", "h-0003", "h-0006" })
            Assert.Contains(id, sheets);
        Assert.DoesNotContain("700009", sheets);
        var all = await _open.Post("/history", "/history/register", ("all", "1"), ("pattern", "extortion"));
        Assert.Equal(HttpStatusCode.OK, all.StatusCode);
    }

    [Fact]
    public async Task What_is_ticked_becomes_appeal_packs_and_a_genuine_one_none()
    {
        var answer = await _open.Post("/history", "/history/packs", ("rows", "1,2,3"));
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using var zip = new ZipArchive(bytes);
        string[] files = ["appeal.docx", "appeal.html", "appeal.txt", "case.json"];
        Assert.Equal(
            [.. files.Select(file => $"001 h-0000/{file}"), .. files.Select(file => $"002 h-0002/{file}"), "目录.txt"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.Contains("h-0001  没有材料", Text(zip.Entries[^1]));
        Assert.Contains("给五十块", Text(zip.GetEntry("001 h-0000/appeal.txt")!));
    }

    [Fact]
    public async Task Nothing_ticked_or_too_much_is_said()
    {
        var none = await (await _open.Post("/history", "/history/packs")).Content.ReadAsStringAsync();
        Assert.Contains("先勾选要导出的评价", none);
        var much = await _open.Post("/history", "/history/packs", ("rows", string.Join(',', Enumerable.Range(1, 300))));
        Assert.Contains("一次最多为 200 条", await much.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task English_is_a_switch()
    {
        var page = await _open.Page("/history?lang=en");
        Assert.Contains("Very likely malicious".ToLowerInvariant(), page.ToLowerInvariant());
        Assert.Contains("Chosen → register", page);
        Assert.Contains("lang=\"en\"", page);
        Assert.Contains("What the history shows", await _open.Page("/history/groups?lang=en"));
    }

    [Fact]
    public async Task Without_a_history_the_page_says_how_to_get_one()
    {
        await using var open = await OpenedHistory.Over(new TemporaryFolder(), null);
        Assert.Contains("serve --history results.jsonl", await open.Page("/history"));
        Assert.Contains("serve --history results.jsonl", await open.Page("/history/case/1"));
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_is_said_and_the_rest_works()
    {
        var folder = new TemporaryFolder();
        var path = HistorySamples.Write(folder, [HistorySamples.Numbered(1)]);
        File.AppendAllText(HistoryWriter.PathFor(path), "<script>x</script>\n");
        await using var open = await OpenedHistory.Over(folder, path);
        var page = await open.Page("/history");
        Assert.Contains("读不了这份结果", page);
        Assert.Contains("history.jsonl:2:1", page);
        Assert.DoesNotContain("<script>x", page);
        await open.Page("/");
    }

    [Fact]
    public async Task A_result_taken_away_while_it_is_shown_is_said()
    {
        File.WriteAllText(_open.Folder["results.jsonl"], "\n");
        Assert.Contains("start the program again", await _open.Page("/history", HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task Groups_lead_to_their_rows()
    {
        const string text = "收到的裙子袖口全是线头，洗了一次就掉色，客服还说是正常现象，真的太失望了";
        var at = HistorySamples.Now.AddDays(-3);
        var copied = Enumerable.Range(0, 4).Select(i => HistorySamples.Scored(
            new Case($"copy-{i}", null, "淘宝", 1, text, new Order(1, at, at, at.AddDays(i)) { Buyer = $"<b>{(char)('甲' + i)}</b>", Number = $"9{i}" }, []), Verdict.Malicious, 0.9));
        await using var open = await OpenedHistory.Over(Enumerable.Range(0, 100).Select(HistorySamples.Numbered).Concat(copied));
        var place = open.Book.Findings.ToList().FindIndex(finding => finding is { Kind: ReviewClassifier.Histories.FindingKind.SameText, RowCount: 4 });
        Assert.True(place >= 0, "no group of like texts was found");
        var groups = await open.Page("/history/groups?kind=same_text");
        Assert.Contains("4 条评价的文字几乎一样", groups);
        Assert.Contains($"/history?verdict=all&amp;group={place + 1}", groups);
        var rows = await open.Page($"/history?verdict=all&group={place + 1}");
        Assert.Equal(4, Count(rows, "name=\"row\""));
        Assert.DoesNotContain("<b>甲", rows);
        Assert.Contains("同一组", await open.Page("/history/case/101"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

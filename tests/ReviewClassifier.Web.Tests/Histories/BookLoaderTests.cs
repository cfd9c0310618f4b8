using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.Results;
using ReviewClassifier.Web.Histories;

namespace ReviewClassifier.Web.Tests.Histories;

public sealed class BookLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("results.jsonl.gz")]
    [InlineData("results.csv")]
    [InlineData("results.xlsx")]
    [InlineData("results.parquet")]
    public void Results_in_any_form_are_loaded_alike(string name)
    {
        var rows = Enumerable.Range(0, 30).Select(HistorySamples.Numbered).ToList();
        using var book = Load(HistorySamples.Write(_folder, rows, name));
        Assert.Equal(rows.Count, book.Count);
        Assert.Equal(rows[17].Result.Evidence[0].Text, book.Read(17).Result.Evidence[0].Text);
    }

    [Fact]
    public void A_history_of_no_rows_is_loaded()
    {
        using var book = Load(HistorySamples.Write(_folder, []));
        Assert.Equal((0, 0), (book.Count, book.Findings.Count));
    }

    [Fact]
    public void Files_of_two_runs_are_refused()
    {
        var path = HistorySamples.Write(_folder, Enumerable.Range(0, 5).Select(HistorySamples.Numbered));
        var history = File.ReadAllLines(HistoryWriter.PathFor(path));
        File.WriteAllLines(HistoryWriter.PathFor(path), history[..4]);
        Assert.Contains("there are 4 rows and more results", Refused(path));
        File.WriteAllLines(HistoryWriter.PathFor(path), [.. history, history[0]]);
        Assert.Contains("there are 5 results and more rows", Refused(path));
        File.WriteAllLines(HistoryWriter.PathFor(path), [.. history[..2], history[3], history[3], history[4]]);
        Assert.Contains("row 3 is of another case or verdict than result 3", Refused(path));
    }

    [Fact]
    public void What_is_missing_or_damaged_is_named_with_its_place()
    {
        var path = HistorySamples.Write(_folder, Enumerable.Range(0, 5).Select(HistorySamples.Numbered));
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], lines[1][..20], .. lines[2..]]);
        Assert.StartsWith($"{path}:2:", Refused(path));
        File.Delete(HistoryWriter.PathFor(path));
        Assert.Contains("results.jsonl.history.jsonl: there is no such file", Refused(path));
        Assert.Contains("no such file", Refused(_folder["nothing.jsonl"]));
    }

    [Fact]
    public void A_file_that_is_changed_while_it_is_shown_is_noticed()
    {
        var path = HistorySamples.Write(_folder, Enumerable.Range(0, 5).Select(HistorySamples.Numbered));
        using var book = Load(path);
        File.WriteAllText(path, "short\n");
        Assert.Contains("start the program again", Assert.Throws<InputException>(() => book.Read(4)).Message);
    }

    [Fact]
    public void What_has_to_do_with_a_case_is_found()
    {
        var at = HistorySamples.Now;
        const string text = "收到的裙子袖口全是线头，洗了一次就掉色，客服还说是正常现象，真的太失望了";
        Case Item(string id, string buyer, string number, string review, string? contact = null) => new(
            id, null, "淘宝", 1, review, new Order(1, at, at, at) { Buyer = buyer, Number = number },
            contact is null ? [] : [new ChatLine(at, Speaker.Buyer, $"加我微信 {contact}，手机 13812345678")]);
        var cases = new[]
        {
            Item("same-buyer", "小明", "1", "一般般"),
            Item("same-text", "小红", "2", text + "！！"),
            Item("same-order", "小刚", "9", "追评"),
            Item("same-contact", "小强", "4", "不好", "abc_shop88"),
            Item("nothing", "小李", "5", "完全另外的一件事情，快递慢得离谱，等了整整两个星期才到"),
        };
        using var book = Load(HistorySamples.Write(_folder, cases.Select(item => HistorySamples.Scored(item, Verdict.Malicious, 0.9))));
        var pasted = HistorySamples.Scored(Item("new", "小明", "9", text, "abc_shop88"), Verdict.Malicious, 0.9);
        var related = RelatedRows.Of(book, pasted.Row.Case, pasted.Result);
        Assert.Equal(
            [(2, Relation.SameOrder), (0, Relation.SameBuyer), (3, Relation.SameContact), (1, Relation.SameText)],
            related.Select(one => (one.Row, Assert.Single(one.Relations))));
        Assert.DoesNotContain(RelatedRows.Of(book, book.Read(0).Row, 0), one => one.Row == 0);
    }

    private static HistoryBook Load(string path) => new BookLoader(path, PlatformRules.OpenDefault(), new LoadProgress()).Load(default);

    private static string Refused(string path) => Assert.Throws<InputException>(() => Load(path)).Message;
}

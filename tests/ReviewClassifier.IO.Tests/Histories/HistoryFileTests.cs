using System.Buffers;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Histories;

public class HistoryFileTests
{
    private static readonly Order Order = new(59, new(2026, 3, 1, 10, 0, 0), null, new(2026, 3, 5, 9, 30, 1))
    {
        Number = "2026030100001",
        Buyer = "小李a",
        Item = "保温杯",
    };

    private static readonly Case Case = new(
        "a-1", "日用", "淘宝", 1, "盖子漏水,装包里把文件全泡了😀", Order, [new(null, Speaker.Buyer, "加微信 laoli_8888 谈"), new(null, Speaker.Seller, "亲")]);

    [Fact]
    public void A_row_is_written_exactly_as_the_contract_says() =>
        Assert.Equal(
            """{"id":"a","category":null,"platform":null,"rating":null,"review":"差","order":null,"chat":[],"verdict":"malicious","probability":0.9,"pattern":"refund_keep","sketch":null,"contacts":["000000000000002a"]}""" + "\n",
            Written(new HistoryRow(new Case("a", null, null, null, "差", null, []), Verdict.Malicious, 0.9, Pattern.RefundKeep, default, [42])));

    [Theory]
    [InlineData(Verdict.Malicious)]
    [InlineData(Verdict.Insufficient)]
    [InlineData(Verdict.Genuine)]
    public void A_written_row_reads_as_the_same_row_and_a_genuine_one_has_lost_its_chat(Verdict verdict)
    {
        var row = HistoryRow.Create(Case, new Result("a-1", verdict, 0.25, null, [], [], "m"));
        var read = Assert.Single(Read(Written(row)));
        Assert.True(read.Ok, read.Fault?.ToString());
        Assert.Equal(Case with { Chat = read.Value.Case.Chat }, read.Value.Case);
        Assert.Equal(verdict == Verdict.Genuine ? [] : Case.Chat, read.Value.Case.Chat);
        Assert.Equal((verdict, 0.25, null), (read.Value.Verdict, read.Value.Probability, read.Value.Pattern));
        Assert.Equal(row.Sketch.ToArray(), read.Value.Sketch.ToArray());
        Assert.Equal(60, row.Sketch.Length);
        Assert.Single(row.Contacts);
        Assert.Equal(row.Contacts, read.Value.Contacts);
    }

    [Fact]
    public void A_row_that_kept_no_text_is_still_a_row() =>
        Assert.True(Assert.Single(Read(Written(new HistoryRow(
            new Case("a", null, null, 1, "", null, []), Verdict.Genuine, 0, null, default, [])))).Ok);

    [Fact]
    public void The_sketch_is_that_of_the_text_before_a_lone_surrogate_was_lost_in_writing()
    {
        var item = Case with { Review = "盖子漏水\ud800,装包里把文件全泡了,三天没干" };
        var row = HistoryRow.Create(item, new Result("a", Verdict.Genuine, 0, null, [], [], "m"));
        Assert.Equal(row.Sketch.ToArray(), Read(Written(row)).Single().Value!.Sketch.ToArray());
    }

    [Theory]
    [InlineData("\"verdict\":\"malicious\"", "\"verdict\":\"bad\"", "verdict")]
    [InlineData("\"probability\":0.9", "\"probability\":1.5", "probability")]
    [InlineData("\"probability\":0.9", "\"probably\":0.9", "probability: found no such key")]
    [InlineData("\"sketch\":null", "\"sketch\":\"AAAA\"", "sketch")]
    [InlineData("\"sketch\":null", "\"sketch\":[]", "sketch")]
    [InlineData("000000000000002a", "2a", "contacts[0]")]
    [InlineData("\"contacts\":[", "\"contacts\":[7,", "contacts[0]")]
    [InlineData("\"chat\":[]", "\"chat\":7", "chat")]
    [InlineData("}", "", "the end of the row")]
    [InlineData("}", "} x", "JSON")]
    public void A_damaged_line_is_a_fault_that_names_the_place_and_the_next_line_is_read(string from, string to, string fault)
    {
        var good = Written(new HistoryRow(new Case("a", null, null, null, "差", null, []), Verdict.Malicious, 0.9, Pattern.Extortion, default, [42]));
        var read = Read(good.Replace(from, to, StringComparison.Ordinal) + good);
        Assert.Contains(fault, read[0].Fault!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("h.jsonl:1:", read[0].Fault!.ToString(), StringComparison.Ordinal);
        Assert.True(read[1].Ok);
    }

    private static Parsed<HistoryRow>[] Read(string lines) =>
        [.. HistoryReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "h.jsonl")];

    private static string Written(HistoryRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new HistoryWriter(buffer);
        writer.Write(row);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

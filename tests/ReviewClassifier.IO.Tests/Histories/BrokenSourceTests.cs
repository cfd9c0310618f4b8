using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Sources that are broken lose no row without a word.</summary>
public class BrokenSourceTests
{
    private const string Header = "订单号,评价内容,星级\n";

    [Fact]
    public void A_quote_that_is_not_closed_costs_its_own_row()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", Header + "1,差,1\n2,\"太差了,1\n3,\"很\"\"坏\",2\n4,坏,1\n"));
        Assert.Equal(["1", "3", "4"], read.Where(row => row.Parsed.Ok).Select(row => row.Parsed.Value!.Id));
        var (parsed, raw) = Assert.Single(read, row => !row.Parsed.Ok);
        Assert.Equal("2,\"太差了,1", Encoding.UTF8.GetString(raw));
        Assert.Equal(3, parsed.Fault!.Line);
    }

    [Fact]
    public void A_quote_that_is_not_closed_at_the_end_keeps_the_rows_behind_it()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", Header + "1,差,1\n2,\"太差了,1\n3,坏,2\n多出来的一行\n4,坏,2\n"));
        Assert.Equal(["1", null, "3", null, "4"], read.Select(row => row.Parsed.Value?.Id));
        Assert.Equal("shop.csv:5:1: found a line that belongs to the row with broken quotes at line 3; expected 3 cells as the header has; mend the quotes of that row.",
            read[3].Parsed.Fault!.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_a_quoted_cell_with_a_bad_quote_are_not_taken_for_rows()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", Header + "1,\"头\n他说\"好\"，行\n尾\",1\n2,坏,2\n"));
        Assert.Equal([null, null, "2"], read.Select(row => row.Parsed.Value?.Id));
        Assert.Equal(["1,\"头\n他说\"好\"，行", "尾\",1"], read.Take(2).Select(row => Encoding.UTF8.GetString(row.Raw)));
    }

    [Theory]
    [InlineData("1,差,1\n2,坏", "2,坏")]
    [InlineData("1,差,1\n2,\"坏", "2,\"坏")]
    [InlineData("1,差,1\n2", "2")]
    public void A_file_that_ends_within_a_row_rejects_it(string rows, string raw)
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", Header + rows));
        Assert.Equal(["1", null], read.Select(row => row.Parsed.Value?.Id));
        Assert.Equal(raw, Encoding.UTF8.GetString(read[1].Raw));
    }

    [Fact]
    public void A_last_row_without_a_line_end_is_a_row() =>
        Assert.Equal(["1", "2"], Read("shop.csv", Encoding.UTF8.GetBytes(Header + "1,差,1\n2,坏,2")));

    [Theory]
    [InlineData("shop.csv.gz")]
    [InlineData("shop.jsonl.gz")]
    public void A_gzip_file_that_was_cut_gives_what_it_holds_and_says_so(string name)
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 3000).Select(i => name.Contains("csv", StringComparison.Ordinal)
            ? $"{i},差{random.NextInt64():x16},1\n" : $"{{\"id\":\"{i}\",\"review\":\"差{random.NextInt64():x16}\"}}\n");
        var packed = Gzip.Pack(Encoding.UTF8.GetBytes((name.Contains("csv", StringComparison.Ordinal) ? Header : "") + string.Concat(rows)));
        Assert.Equal(3000, Read(name, packed).Count(id => id is not null));
        foreach (var cut in new[] { packed.Length - 1, packed.Length - 9, packed.Length / 2, packed.Length / 3 })
        {
            using var folder = new TemporaryFolder();
            var read = ReadCases.Of(folder.Write(name, packed[..cut]));
            var good = read.TakeWhile(row => row.Parsed.Ok).Select(row => row.Parsed.Value!.Id).ToArray();
            Assert.Equal(Enumerable.Range(0, good.Length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), good);
            Assert.InRange(good.Length, 500, 3000);
            Assert.InRange(read.Count - good.Length, 1, 2);
            Assert.Equal("packed data that break off or are damaged from here on", read[^1].Parsed.Fault!.Found);
        }
    }

    [Fact]
    public void Members_of_a_gzip_file_follow_one_another()
    {
        using var folder = new TemporaryFolder();
        for (var length = 65_400; length < 65_600; length++)
        {
            // Members that end where a buffer does, and near it.
            var first = new byte[length];
            new Random(length).NextBytes(first);
            using var packed = new GunzipStream(new MemoryStream([.. Gzip.Pack(first), .. Gzip.Pack([1, 2, 3])]));
            using var whole = new MemoryStream();
            packed.CopyTo(whole);
            Assert.Equal(length + 3, whole.Length);
        }

        Assert.Equal(["1", "2"], Read("shop.csv", [.. Gzip.Pack(Encoding.UTF8.GetBytes(Header + "1,差,1\n")), .. Gzip.Pack("2,坏,2\n"u8.ToArray())]));
    }

    [Theory]
    [InlineData("买家,店铺\n1,2\n", "shop.csv:1: found the columns 买家, 店铺; expected a column review (评价内容,")]
    [InlineData("评价内容,评论\n差,坏\n", "shop.csv:1:2: 评论: found a second column for review, beside \"评价内容\"; expected one column a field;")]
    public void A_table_without_one_column_for_the_review_is_one_sentence(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var failed = Assert.Throws<InputException>(() => ReadCases.Of(folder.Write("shop.csv", text)));
        Assert.StartsWith(message, failed.Message.Replace(folder.Path + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static List<string?> Read(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        return [.. ReadCases.Of(folder.Write(name, bytes)).Select(row => row.Parsed.Value?.Id)];
    }
}

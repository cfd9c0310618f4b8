using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Seeded mutations of good files, 10,000 over all forms: each row is read or rejected with a reason, and nothing breaks.</summary>
public class TableFuzzTests
{
    private static readonly byte[][] Splices =
    [
        .. new[] { "\"", "\"\"", ",", "\t", ";", "\n", "\r\n", "\r", "\0", "\uFEFF", "😀", "=", "'", "{\"", "[{", "}", "评价内容", "1e999", "\u202E" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFF, 0xFE], [0x81, 0x30], [0xD8, 0x00],
    ];

    [Theory]
    [InlineData("utf-8", ',', 2600)]
    [InlineData("gb18030", '\t', 1200)]
    [InlineData("utf-16", ';', 800)]
    public void Text_with_separators(string encoding, char separator, int count)
    {
        var written = encoding == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);
        Fuzz("fuzz.csv", [.. written.GetPreamble(), .. written.GetBytes(Table(separator))], count, mostRefused: count / 2);
    }

    [Fact]
    public void JSON_Lines() => Fuzz(
        "fuzz.jsonl", Encoding.UTF8.GetBytes(string.Concat(File.ReadLines(Path.Combine(Repository.Labelled, "a.jsonl")).Take(4).Select(line => line + "\n"))), 2000, mostRefused: 20);

    [Fact]
    public void Packed_text() => Fuzz("fuzz.csv.gz", Gzip.Pack(Encoding.UTF8.GetBytes(Table(','))), 1600, mostRefused: 1600);

    [Fact]
    public void Workbooks()
    {
        using var good = new MemoryStream();
        SheetTests.Workbook(good, rows: 5);
        Fuzz("fuzz.xlsx", good.ToArray(), 500, mostRefused: 500);
    }

    [Fact]
    public async Task Parquet_files() => Fuzz("fuzz.parquet", await SheetTests.Parquet(rows: 20, group: 10), 500, mostRefused: 500);

    /// <summary>One quote too many or too few: every line of the file is in a result or in a reject.</summary>
    [Fact]
    public void No_line_is_lost_to_a_quote()
    {
        var random = new Random(800);
        var rows = Enumerable.Range(0, 12).Select(i => $"{i},{(i % 3 == 0 ? "\"很\"\"差\"" : "差")}{(i % 3 == 0 ? "" : "评")},t***{i},{1 + (i % 5)},x\n").ToArray();
        var good = "订单号,评价内容,买家昵称,星级,宝贝标题\n" + string.Concat(rows);
        var start = good.IndexOf('\n', StringComparison.Ordinal) + 1;
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 800; i++)
        {
            var at = random.Next(start, good.Length);
            var bad = good[at] == '"' && random.Next(2) == 0 ? good.Remove(at, 1) : good.Insert(at, "\"");
            var read = ReadCases.Of(folder.Write("quotes.csv", bad));
            var lines = read.Sum(row => 1 + Breaks(row.Parsed.Ok
                ? row.Parsed.Value.Id + row.Parsed.Value.Review + row.Parsed.Value.Order?.Buyer + row.Parsed.Value.Order?.Item
                : Encoding.UTF8.GetString(row.Raw)));
            Assert.True(lines == rows.Length, $"{lines} of {rows.Length} lines came out of {bad}");
        }

        static int Breaks(string text) => text.Count(c => c == '\n');
    }

    private static string Table(char separator) => string.Join('\n', new[]
    {
        "订单编号,会员名,宝贝标题,实付金额,付款时间,评价类型,评价内容,追评,聊天记录",
        "2601,t***1,女装,59.9,2026-03-01 10:02:11,差评,\"领口破了\n退\",,",
        "2602,t***2,围巾,19.9,2026/3/1 10:02,中评,\"他说\"\"好\"\"\",一般,\"[{\"\"from\"\":\"\"buyer\"\",\"\"text\"\":\"\"在吗\"\"}]\"",
        "2603,t***3,鞋,1e2,1772330531,好评,不错,,买家：在吗",
        "2604,,,,,,差,,",
        "",
    }).Replace(',', separator);

    private static void Fuzz(string name, byte[] good, int count, int mostRefused)
    {
        var random = new Random(count);
        var (read, rejected, refused) = (0, 0, 0);
        using var folder = new TemporaryFolder();
        for (var i = 0; i < count; i++)
        {
            var path = folder.Write(name, Mutate(good, random));
            try
            {
                foreach (var (parsed, _) in ReadCases.Of(path, new CaseSourceOptions { BlockBytes = random.Next(16, 4096) }))
                {
                    Assert.True(parsed.Value is null != parsed.Fault is null);
                    Assert.DoesNotContain('\n', parsed.Fault?.ToString() ?? "");
                    (read, rejected) = parsed.Ok ? (read + 1, rejected) : (read, rejected + 1);
                }
            }
            catch (InputException failure)
            {
                Assert.DoesNotContain('\n', failure.Message);
                refused++;
            }
        }

        // A mutation can spoil the header or the packing, and then the file is refused as a whole; it must not always be so.
        Assert.InRange(refused, 0, mostRefused);
        Assert.InRange(read, count / 40, int.MaxValue);
        Assert.InRange(rejected + refused, 1, int.MaxValue);
    }

    private static byte[] Mutate(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 9)));
                    break;
                case 2:
                    bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(60))));
                    break;
                case 4:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : Math.Min(1, bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }
}

using Parquet;
using Parquet.Schema;
using Parquet.Serialization;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Workbooks and Parquet files.</summary>
public class SheetTests
{
    [Fact]
    public void A_workbook_is_read_with_its_chats()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["shop.xlsx"]))
        {
            Workbook(file, rows: 3);
        }

        var read = ReadCases.Of(folder["shop.xlsx"]);
        Assert.Equal(["2601", "2602", "2603"], read.Select(row => row.Parsed.Value!.Id));
        Assert.Equal(["在吗", "给50"], read[0].Parsed.Value!.Chat.Select(line => line.Text));
        Assert.Empty(read[1].Parsed.Value!.Chat);
        var shape = MappingPreview.Read(folder["shop.xlsx"]).Shape;
        Assert.Equal((SourceForm.Excel, "评价", "聊天", 2L), (shape.Form, shape.Sheet, shape.ChatSheet, shape.HeaderLine));
    }

    [Theory]
    [InlineData("shop.parquet", false)]
    [InlineData("shop.parquet.gz", true)]
    public async Task A_Parquet_file_is_read_group_by_group(string name, bool packed)
    {
        using var folder = new TemporaryFolder();
        var bytes = await Parquet(rows: 250, group: 100);
        var read = ReadCases.Of(folder.Write(name, packed ? Gzip.Pack(bytes) : bytes));
        Assert.Equal(250, read.Count);
        Assert.All(read, row => Assert.Null(row.Parsed.Fault));
        var item = read[101].Parsed.Value!;
        Assert.Equal(("101", "差101", 1, 59.5, new DateTime(2026, 3, 1, 10, 2, 11)), (item.Id, item.Review, item.Rating, item.Order!.Amount, item.Order.PaidAt));
        Assert.Equal("在吗", read[0].Parsed.Value!.Chat[0].Text);
    }

    [Fact]
    public void A_damaged_Parquet_file_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var failed = Assert.Throws<InputException>(() => ReadCases.Of(folder.Write("shop.parquet", "PAR1 and no more PAR1")));
        Assert.Equal($"{folder["shop.parquet"]}: cannot be read as Parquet; write it anew, without encryption.", failed.Message);
    }

    internal static void Workbook(Stream stream, int rows)
    {
        using var book = new XlsxWriter(stream);
        book.Write("评价", [new("评价导出", 9), new("", 9), new("", 9), new("", 9)],
            [
                ["订单编号", "会员名", "评价内容", "付款时间"],
                .. Enumerable.Range(1, rows).Select(i => new object?[] { 2600d + i, "t***" + i, "差" + i, new DateTime(2026, 3, 1, 10, 2, i % 60) }),
            ]);
        book.Write("聊天", [new("订单编号", 9), new("时间", 9), new("发送人", 9), new("内容", 9)],
            [["2601", new DateTime(2026, 3, 4), "买家", "在吗"], ["2601", null, "买家", "给50"]]);
    }

    internal static async Task<byte[]> Parquet(int rows, int group)
    {
        var schema = new ParquetSchema(
            new DataField<string>("订单编号"), new DataField<string>("评价内容"), new DataField<int?>("星级"), new DataField<double?>("实付金额"),
            new DataField<DateTime?>("付款时间"), new DataField<string>("聊天记录"), new ListField("标签", new DataField<string>("element")));
        var data = Enumerable.Range(0, rows).Select(i => (IDictionary<string, object?>)new Dictionary<string, object?>
        {
            ["订单编号"] = $"{i}",
            ["评价内容"] = $"差{i}",
            ["星级"] = i % 7 == 0 ? null : 1,
            ["实付金额"] = 59.5,
            ["付款时间"] = new DateTime(2026, 3, 1, 10, 2, 11),
            ["聊天记录"] = i == 0 ? "买家：在吗" : null,
            ["标签"] = new List<ReadOnlyMemory<char>?> { "a".AsMemory() },
        }).ToArray();
        using var stream = new MemoryStream();
        await ParquetSerializer.SerializeUntypedAsync(data!, schema, stream, new ParquetOptions { RowGroupSize = group });
        return stream.ToArray();
    }
}

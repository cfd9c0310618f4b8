using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Histories as shops have them, in every form.</summary>
public class CaseSourceTests
{
    private const string Taobao = """
        订单编号,子订单编号,买家会员名,宝贝标题,买家实际支付金额,订单创建时间,订单付款时间,确认收货时间,评价类型,评价内容,追评,评价时间,店铺名称
        ="2601",="26011",t***1,"女装, 红",￥59.90,2026-03-01 09:58:00,2026-03-01 10:02:11,2026/3/5 8:00,差评,"领口破了
        退",,2026-03-06 09:11:00,小店
        ="2601",="26012",t***1,围巾,19.9,2026-03-01 09:58:00,2026-03-01 10:02:11,,中评,一般,又来说一句,2026-03-06 09:12:00,小店

        """;

    [Fact]
    public void A_platforms_own_table_is_understood()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", Taobao)).Select(row => row.Parsed.Value!).ToArray();
        Assert.Equal(["26011", "26012"], read.Select(item => item.Id));
        Assert.Equal([1, 3], read.Select(item => item.Rating));
        Assert.Equal(["领口破了\n退", "一般\n追评：又来说一句"], read.Select(item => item.Review));
        Assert.Equal(
            new Order(59.9, new(2026, 3, 1, 10, 2, 11), new(2026, 3, 5, 8, 0, 0), new(2026, 3, 6, 9, 11, 0))
            {
                Number = "2601",
                Buyer = "t***1",
                Item = "女装, 红",
                ConfirmedAt = new(2026, 3, 5, 8, 0, 0),
            },
            read[0].Order);
    }

    [Fact]
    public void JSON_Lines_are_read_as_ever()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.jsonl", "{\"id\":\"1\",\"review\":\"差\"}\n{\"id\":2\n"));
        Assert.Equal("差", read[0].Parsed.Value!.Review);
        Assert.Equal(2, read[1].Parsed.Fault!.Line);
        Assert.Equal("{\"id\":2", Encoding.UTF8.GetString(read[1].Raw));
    }

    public static TheoryData<string, bool, bool> Written => new()
    {
        { "utf-8", false, false }, { "utf-8", true, true }, { "gb18030", false, false }, { "gb18030", true, true }, { "utf-16", true, false }, { "utf-16BE", true, true },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_encoding_is_read_packed_or_not(string name, bool mark, bool packed)
    {
        using var folder = new TemporaryFolder();
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes((mark ? "\uFEFF" : "") + Taobao.Replace(',', '\t').Replace("女装\t 红", "女装, 红", StringComparison.Ordinal));
        var read = ReadCases.Of(folder.Write(packed ? "shop.txt.gz" : "shop.tsv", packed ? Gzip.Pack(bytes) : bytes));
        Assert.Equal(["领口破了\n退", "一般\n追评：又来说一句"], read.Select(row => row.Parsed.Value!.Review));
        var shape = MappingPreview.Read(folder[packed ? "shop.txt.gz" : "shop.tsv"]).Shape;
        Assert.Equal((SourceForm.Csv, name.ToLowerInvariant(), '\t', 1), (shape.Form, shape.Encoding!.ToLowerInvariant(), shape.Separator, shape.HeaderLine));
    }

    [Theory]
    [InlineData("订单编号,子订单编号,评价内容\n1,11,差\n1,12,坏\n", "11", "12")]
    [InlineData("订单编号,子订单编号,评价内容\n1,,差\n1,,坏\n", "1", "1")]
    [InlineData("订单编号,评价编号,评价内容\n1,r1,差\n1,,坏\n", "r1", "1")]
    [InlineData("评价内容\n差\n坏\n", "shop-2", "shop-3")]
    public void A_case_is_named_by_its_id_else_by_the_part_of_its_order_else_by_its_order(string text, string first, string second)
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", text)).Select(row => row.Parsed.Value!).ToArray();
        Assert.Equal([first, second], read.Select(item => item.Id));
        Assert.Equal(text.Contains("订单", StringComparison.Ordinal) ? "1" : null, read[0].Order?.Number);
    }

    [Theory]
    [InlineData("评价类型", "差评", 1)]
    [InlineData("评价类型", "中", 3)]
    [InlineData("评价类型", "系统默认好评", 5)]
    [InlineData("评价类型", "2", 2)]
    [InlineData("评价类型", "图文评价", null)]
    [InlineData("星级", "★★★☆☆", 3)]
    [InlineData("星级", "四星", 4)]
    [InlineData("总评分", "3.5分", 3)]
    [InlineData("星级", "--", null)]
    public void Good_and_bad_stand_for_stars(string header, string cell, int? stars)
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("shop.csv", $"{header},评价内容\n{cell},差\n"));
        Assert.Equal(stars, Assert.Single(read).Parsed.Value!.Rating);
    }

    [Fact]
    public void A_title_above_the_headers_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("shop.csv", "评价导出 2026年3月,,\n说明：评价内容为买家原话,,\n订单号,用户昵称,评价内容\n1,t***1,差\n");
        Assert.Equal("差", Assert.Single(ReadCases.Of(path)).Parsed.Value!.Review);
        Assert.Equal(3, MappingPreview.Read(path).Shape.HeaderLine);
    }

    [Fact]
    public void Of_several_columns_for_one_fact_the_first_known_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("shop.csv", "订单创建时间,订单付款时间,评价内容,店铺名称\n2026-03-01 09:00:00,2026-03-02 10:00:00,差,小店\n");
        Assert.Equal(new DateTime(2026, 3, 2, 10, 0, 0), Assert.Single(ReadCases.Of(path)).Parsed.Value!.Order!.PaidAt);
        Assert.Equal([null, "paid_at", "review", null], MappingPreview.Read(path).Shape.Headers.Select(header => header.Field));
    }

    [Fact]
    public void Rows_of_a_block_may_be_parsed_in_any_order_and_without_text_where_a_chat_follows()
    {
        using var folder = new TemporaryFolder();
        using var source = CaseSource.Open(folder.Write("shop.csv", "订单号,评价内容\n1,差\n2,\n\n3,坏\n"));
        using var block = source.NextBlock()!;
        Assert.Equal(3, block.Count);
        Assert.Equal("坏", block.Parse(2).Parsed.Value!.Review);
        Assert.True(block.Parse(1, textRequired: false).Parsed.Ok);
        Assert.Equal("review", block.Parse(1).Parsed.Fault!.Key.Replace("评价内容", "review", StringComparison.Ordinal));
        Assert.Equal("2,", Encoding.UTF8.GetString(block.Parse(1).Raw.Span));
        Assert.Null(source.NextBlock());
    }

    [Fact]
    public void Blocks_of_any_size_give_the_same_rows()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("shop.csv", "订单号,评价内容\n" + string.Concat(Enumerable.Range(1, 500).Select(i => $"{i},\"{new string('差', i)}\n{i}\"\n")));
        var whole = ReadCases.Of(path).Select(row => row.Parsed.Value!.Review).ToArray();
        Assert.Equal(500, whole.Length);
        Assert.Equal(whole, ReadCases.Of(path, new CaseSourceOptions { BlockBytes = 16 }).Select(row => row.Parsed.Value!.Review));
    }
}

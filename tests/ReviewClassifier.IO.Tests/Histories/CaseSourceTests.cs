using System.Text;
using ReviewClassifier.Cases;

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
                Number = "2601", Buyer = "t***1", Item = "女装, 红", ConfirmedAt = new(2026, 3, 5, 8, 0, 0),
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
}

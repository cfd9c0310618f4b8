using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Histories;

public class ContactTests
{
    private static readonly Result Result = new("a", Verdict.Genuine, 0, null, [], [], "m");

    [Theory]
    [InlineData("加我微信 laoli_8888", "微信号:LaoLi_8888,转过来")]
    [InlineData("vx:laoli_8888", "v laoli_8888")]
    [InlineData("打我电话13812345678", "138-1234-5678 打给我")]
    [InlineData("１３８１２３４５６７８", "wx13812345678")]
    [InlineData("+86 138 1234 5678", "电话 13812345678。")]
    [InlineData("扣扣 1234567", "qq:1234567")]
    [InlineData("支付宝 Li.Lei@qq.com", "转我支付宝账号li.lei@qq.com")]
    public void The_same_contact_is_found_however_it_is_written(string one, string other)
    {
        var found = Of(Buyer(one));
        Assert.Single(found);
        Assert.Equal(found, Of(Buyer(other)));
    }

    [Theory]
    [InlineData("订单编号 13812345678")]
    [InlineData("快递单号 13812345678 不动了")]
    [InlineData("骑手电话13812345678打不通")]
    [InlineData("SF13812345678")]
    [InlineData("2138123456780000123")]
    [InlineData("138123456789")]
    [InlineData("我微信上跟你说过了")]
    [InlineData("这个充电器是20000mah的")]
    [InlineData("买了12345个")]
    [InlineData("iphone15promax")]
    public void What_only_looks_like_a_contact_is_passed_over(string line) => Assert.Empty(Of(Buyer(line)));

    [Fact]
    public void What_the_shop_gives_is_not_the_buyers() =>
        Assert.Empty(Of(new ChatLine(null, Speaker.Seller, "请加微信 dianzhu_01"), Buyer("好的 微信 dianzhu_01 对吗")));

    [Fact]
    public void A_hostile_line_costs_no_more_than_its_length()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        foreach (var line in new[] { new string('1', 1 << 20), string.Concat(Enumerable.Repeat("微信v", 1 << 18)), new string('a', 1 << 20) + "@", "支付宝" + new string('a', 1 << 20) })
            Of(Buyer(line), Buyer("\ud83d\ude00\ud800" + line));
        Assert.InRange(started.ElapsedMilliseconds, 0, 5000);
    }

    private static ChatLine Buyer(string text) => new(null, Speaker.Buyer, text);

    private static IReadOnlyList<ulong> Of(params ChatLine[] chat) =>
        HistoryRow.Create(new Case("a", null, null, null, "差", null, chat), Result).Contacts;
}

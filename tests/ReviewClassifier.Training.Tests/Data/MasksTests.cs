using ReviewClassifier.Cases;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Tests.Data;

public class MasksTests
{
    [Theory]
    [InlineData("订单[数字x]还没到", "订单8还没到")]
    [InlineData("[日期x][时间x]发的", "88发的")]
    [InlineData("[图片]发你了", "[图片]发你了")]
    [InlineData("[[数字x]]", "[8]")]
    [InlineData("[一二三四五六七x]", "[一二三四五六七x]")]
    [InlineData("[x]", "[x]")]
    [InlineData("没有", "没有")]
    public void A_mask_becomes_a_digit_and_nothing_else_does(string text, string expected)
    {
        var item = Masks.Remove(new Case("a", null, null, null, text, null, [new ChatLine(null, Speaker.Seller, text)]));
        Assert.Equal((expected, expected), (item.Review, item.Chat[0].Text));
    }
}

using CsCheck;
using ReviewClassifier.Text.Masking;

namespace ReviewClassifier.Text.Tests.Masking;

public class TextMaskTests
{
    [Theory]
    [InlineData("打我电话13812345678说", "打我电话***********说")]
    [InlineData("138 1234 5678", "*************")]
    [InlineData("138-1234-5678,快点", "*************,快点")]
    [InlineData("+86 13812345678", "***************")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8", "*********************")]
    [InlineData("１３８１２３４５６７８", "***********")]
    [InlineData("幺三八一二三四五六七八", "***********")]
    [InlineData("1\u200B3812345678", "************")]
    [InlineData("家里座机010-62345678", "家里座机************")]
    [InlineData("手机:0912-345-678", "手机:************")]
    [InlineData("加微信：xiaomei_88聊", "加微信：**********聊")]
    [InlineData("vx abc12345", "vx ********")]
    [InlineData("V:abc12345", "V:********")]
    [InlineData("我QQ是123456789", "我QQ是*********")]
    [InlineData("扣扣号 一二三四五六七", "扣扣号 *******")]
    [InlineData("邮箱 a.b@example.com 发", "邮箱 *************** 发")]
    [InlineData("订单号：260301-123456789012345", "订单号：**********************")]
    [InlineData("单号SF1234567890123", "单号***************")]
    [InlineData("运单号 78901234567", "运单号 ***********")]
    [InlineData("地址：浙江省杭州市西湖区文三路100号3栋501室", "地址：**********************")]
    [InlineData("寄到杭州市西湖区", "寄到******")]
    [InlineData("寄文三路100号", "寄*******")]
    [InlineData("收件人：张三丰，电话不变", "收件人：***，电话不变")]
    [InlineData("收货人李明电话没变", "收货人**电话没变")]
    [InlineData("收件人欧阳锋", "收件人***")]
    public void Masks(string text, string expected) => Assert.Equal(expected, TextMask.Apply(text));

    [Theory]
    [InlineData("19.9、29.9、39.9、49.9都有")]
    [InlineData("尺码 160 165 170 175 180")]
    [InlineData("36 37 38 39 40 41 码")]
    [InlineData("一共 1280.50 元,退 50000 元也行")]
    [InlineData("2026-03-01 10:02:11 发的货")]
    [InlineData("电话 2026-03-01 打的")]
    [InlineData("微信转50000元")]
    [InlineData("微信20260301元")]
    [InlineData("3号到的,4号楼取的")]
    [InlineData("1.5米x2.0米,12345678")]
    [InlineData("我们小区没有这个城市的小区")]
    [InlineData("评论区留言区都能看到")]
    [InlineData("建议市场或超市购买")]
    [InlineData("收件人是我自己")]
    [InlineData("收货人不在")]
    [InlineData("online payment for wx programs")]
    [InlineData("给我五十,不然差评")]
    [InlineData("QQ 12点上线")]
    [InlineData("👨‍👩‍👧 全家都用")]
    [InlineData("")]
    public void Leaves(string text) => Assert.Equal(text, TextMask.Apply(text));

    [Fact]
    public void Keeps_what_the_platform_needs_where_it_stands_whole()
    {
        Assert.Equal("订单号 202603011234567890 和 *******************", TextMask.Apply("订单号 202603011234567890 和 2026030112345678909", ["202603011234567890"]));
    }

    [Fact]
    public void Never_shifts_a_span_and_masks_nothing_twice()
    {
        string[] parts =
        [
            "13812345678", "138 1234 5678", "幺三八", "一", "+86", "微信", "QQ", ":", "：", "abc_12345", "浙江省", "杭州市", "文三路", "100号", "收件人", "张三",
            "😀", "👨‍👩‍👧", "\uD83D", "\uDE00", "\u200B", "\u202E", "\0", "\n", "<b>", "=cmd", "２０２６", "1", "-", " ", "的", "元", "é",
            "e\u0301", "@", "a.b@c.d",
        ];
        Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(i => parts[i]), Gen.String[0, 4]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var masked = TextMask.Apply(text);
            Assert.Equal(text.Length, masked.Length);
            for (var i = 0; i < text.Length; i++)
                Assert.True(masked[i] == text[i] || masked[i] == TextMask.Mask);
            // A pair is hidden whole or not at all.
            for (var i = 1; i < text.Length; i++)
            {
                if (char.IsSurrogatePair(text[i - 1], text[i]))
                    Assert.Equal(masked[i - 1] == text[i - 1], masked[i] == text[i]);
            }
        });
    }

    [Fact]
    public void A_long_text_takes_linear_time()
    {
        // The second is what a quadratic way would take minutes for.
        foreach (var text in (string[])[new string('1', 1 << 20), Repeat("杭州市", 1 << 18), Repeat("1 ", 1 << 19), Repeat("a@", 1 << 19)])
            Assert.Equal(text.Length, TextMask.Apply(text).Length);
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}

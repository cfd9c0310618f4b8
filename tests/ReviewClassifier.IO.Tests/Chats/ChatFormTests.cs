using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.IO.Tests.Chats;

/// <summary>Each form in which chats are copied, as it looks in the programs' windows; all names and orders are invented.</summary>
public class ChatFormTests
{
    private static readonly ChatOptions Told = new() { Shops = ["木棉家纺旗舰店", "小店掌柜"], Day = new DateTime(2026, 3, 2) };

    [Theory]

    // 千牛, 咚咚 and 拼多多: name and time on a line, the text below.
    [InlineData("tb3021_雨 2026-03-01 10:02:11\n被套开线了\n木棉家纺旗舰店:小美 2026-03-01 10:03:05\n亲，麻烦拍张照片")]
    [InlineData("tb3021_雨  2026/3/1 10:02:11\r\n被套开线了\r\n\r\n木棉家纺旗舰店:小美  2026/3/1 10:03:05 已读\r\n亲，麻烦拍张照片\r\n")]
    [InlineData("tb3021_雨(2026-03-01 10:02:11)\n被套开线了\n木棉家纺旗舰店:小美(2026-03-01 10:03:05)\n亲，麻烦拍张照片")]
    [InlineData("2026-03-01 10:02:11 tb3021_雨\n被套开线了\n\n2026-03-01 10:03:05 木棉家纺旗舰店:小美\n亲，麻烦拍张照片\n")]

    // All on one line.
    [InlineData("tb3021_雨(2026-03-01 10:02:11): 被套开线了\n木棉家纺旗舰店:小美(2026-03-01 10:03:05): 亲，麻烦拍张照片")]
    [InlineData("tb3021_雨（2026-03-01 10:02:11）：被套开线了\n木棉家纺旗舰店:小美 （2026-03-01 10:03:05）：亲，麻烦拍张照片")]
    [InlineData("2026-03-01 10:02:11 tb3021_雨：被套开线了\n2026-03-01 10:03:05 木棉家纺旗舰店:小美：亲，麻烦拍张照片")]
    [InlineData("[2026-03-01 10:02:11] tb3021_雨: 被套开线了\n[2026-03-01 10:03:05] 木棉家纺旗舰店:小美: 亲，麻烦拍张照片")]
    [InlineData("2026年3月1日 10:02:11 tb3021_雨: 被套开线了\n2026年3月1日 上午10:03:05 木棉家纺旗舰店:小美: 亲，麻烦拍张照片")]

    // The day once, clocks alone behind it.
    [InlineData("2026-03-01\n[10:02:11] tb3021_雨: 被套开线了\n[10:03:05] 木棉家纺旗舰店:小美: 亲，麻烦拍张照片")]
    [InlineData("—————  2026-03-01  —————\n\n\ntb3021_雨  10:02:11\n\n被套开线了\n\n木棉家纺旗舰店:小美  10:03:05\n\n亲，麻烦拍张照片\n")]
    [InlineData("----- 2026年3月1日 星期日 -----\n10:02:11 tb3021_雨：被套开线了\n10:03:05 木棉家纺旗舰店:小美：亲，麻烦拍张照片")]
    [InlineData("昨天 10:02:11 tb3021_雨：被套开线了\n昨天 上午10:03:05 木棉家纺旗舰店:小美：亲，麻烦拍张照片")]
    [InlineData("tb3021_雨 3月1日 10:02:11\n被套开线了\n木棉家纺旗舰店:小美 3月1日 10:03:05\n亲，麻烦拍张照片")]

    // Text with lines of the program around it.
    [InlineData("以上是历史消息\ntb3021_雨 2026-03-01 10:02:11\n被套开线了\n已读\n------\n木棉家纺旗舰店:小美 2026-03-01 10:03:05\n亲，麻烦拍张照片\n未读\n以下是新消息\n")]

    // Tables and JSON, as they come out of the platforms' back offices.
    [InlineData("订单编号,买家昵称,发送人,时间,内容\n2026030110021,tb3021_雨,tb3021_雨,2026-03-01 10:02:11,被套开线了\n2026030110021,tb3021_雨,木棉家纺旗舰店:小美,2026/3/1 10:03:05,亲，麻烦拍张照片\n")]
    [InlineData("发送人\t发送时间\t消息内容\ntb3021_雨\t2026-03-01 10:02:11\t被套开线了\n木棉家纺旗舰店:小美\t2026年3月1日 上午10:03:05\t亲，麻烦拍张照片\n")]
    [InlineData("{\"sender\":\"tb3021_雨\",\"time\":\"2026-03-01 10:02:11\",\"content\":\"被套开线了\"}\n{\"sender\":\"木棉家纺旗舰店:小美\",\"time\":1772330585,\"content\":\"亲，麻烦拍张照片\"}\n")]
    [InlineData("[\n {\"发送人\":\"tb3021_雨\",\"时间\":\"2026-03-01T10:02:11\",\"内容\":\"被套开线了\"},\n {\"发送人\":\"木棉家纺旗舰店:小美\",\"时间\":\"2026-03-01 10:03:05\",\"内容\":\"亲，麻烦拍张照片\"}\n]")]
    [InlineData("{\"id\":\"1\",\"chat\":[{\"from\":\"tb3021_雨\",\"at\":\"2026-03-01 10:02:11\",\"text\":\"被套开线了\"},{\"from\":\"木棉家纺旗舰店:小美\",\"at\":\"2026-03-01 10:03:05\",\"text\":\"亲，麻烦拍张照片\"}]}")]
    public void Every_form_gives_the_same_chat(string text)
    {
        var read = ChatText.Read(text, Told);
        Assert.Empty(read.Unread);
        Assert.Equal(
            [
                new ChatLine(new DateTime(2026, 3, 1, 10, 2, 11), Speaker.Buyer, "被套开线了"),
                new ChatLine(new DateTime(2026, 3, 1, 10, 3, 5), Speaker.Seller, "亲，麻烦拍张照片"),
            ],
            read.Lines);
        Assert.Equal(["tb3021_雨", "木棉家纺旗舰店:小美"], read.Nicknames);
        Assert.Equal(["木棉家纺旗舰店:小美"], read.Shop);
        Assert.Equal(Certainty.Told, read.Certainty);
    }

    [Fact]
    public void WeChat_puts_names_on_lines_of_their_own_below_a_time()
    {
        var read = ChatText.Read(
            """
            2026年2月28日 20:14
            晴天娃娃
            在吗
            晴天娃娃
            杯子碎了两个
            小店掌柜
            在的
            昨天 晚上8:20
            晴天娃娃
            不赔我就差评
            然后发小红书
            小店掌柜
            [图片]
            """,
            Told);
        Assert.Equal(
            [
                "2026-02-28 20:14 Buyer 在吗", "2026-02-28 20:14 Buyer 杯子碎了两个", "2026-02-28 20:14 Seller 在的",
                "2026-03-01 20:20 Buyer 不赔我就差评\n然后发小红书", "2026-03-01 20:20 Seller [图片]",
            ],
            Shown(read));
        Assert.Equal([2, 4, 6, 9, 12], read.Messages.Select(message => message.Line));
    }

    [Fact]
    public void WeChat_names_with_a_colon_stand_above_the_text()
    {
        var read = ChatText.Read("晴天娃娃:\n在吗\n\n小店掌柜:\n在的，请说\n\n晴天娃娃:\n杯子碎了\n地址：还是上次那个\n", Told);
        Assert.Equal(["? Buyer 在吗", "? Seller 在的，请说", "? Buyer 杯子碎了\n地址：还是上次那个"], Shown(read));
    }

    [Fact]
    public void A_message_may_span_lines_and_hold_what_looks_like_a_head()
    {
        var read = ChatText.Read(
            """
            tb1 2026-03-01 10:02:11
            收货人：张三
            电话：13800000000

            预计送达 2026-03-02 18:00:00
            2026-02-27
            10:30
            木棉家纺旗舰店:小美 2026-03-01 10:03:00
            好
            """,
            Told);
        Assert.Equal("收货人：张三\n电话：13800000000\n\n预计送达 2026-03-02 18:00:00\n2026-02-27\n10:30", read.Messages[0].Text);
        Assert.Equal(2, read.Messages.Count);
    }

    [Fact]
    public void What_was_taken_back_is_told_by_the_platform()
    {
        var read = ChatText.Read("买家：给钱就删\n对方撤回了一条消息\n客服：好的", Told);
        Assert.Equal(["? Buyer 给钱就删", "? Auto 对方撤回了一条消息", "? Seller 好的"], Shown(read));
    }

    [Fact]
    public void Several_channels_become_one_timeline_and_repeats_of_one_export_stay()
    {
        var read = ChatText.Read(
            """
            tb1 2026-03-01 10:02:11
            在吗
            tb1 2026-03-01 10:02:11
            在吗
            木棉家纺旗舰店 2026-03-01 12:00:00
            在

            [2026-03-01 11:00] 雨: 加个微信说
            """,
            Told);
        Assert.Equal(["在吗", "在吗", "加个微信说", "在"], read.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Past_midnight_the_day_goes_on()
    {
        var read = ChatText.Read("2026-03-01\n[23:58] 买家：还不回\n[00:03] 客服：在的\n[00:10] 买家：差评", Told);
        Assert.Equal(["2026-03-01 23:58 Buyer 还不回", "2026-03-02 00:03 Seller 在的", "2026-03-02 00:10 Buyer 差评"], Shown(read));
    }

    [Fact]
    public void Days_that_are_not_told_stay_unknown()
    {
        var read = ChatText.Read("昨天 20:14 买家：还不回\n[10:02] 客服：在的\n3月1日 10:05 买家：差评", new ChatOptions());
        Assert.Equal(["? Buyer 还不回", "? Seller 在的", "? Buyer 差评"], Shown(read));
    }

    [Theory]
    [InlineData("12月31日 10:00", "2025-12-31 10:00")]
    [InlineData("3月2日 10:00", "2026-03-02 10:00")]
    [InlineData("2月29日 10:00", "2024-02-29 10:00")]
    [InlineData("星期六 10:00", "2026-02-28 10:00")]
    [InlineData("星期一 10:00", "2026-03-02 10:00")]
    [InlineData("前天 下午3:05", "2026-02-28 15:05")]
    [InlineData("今天 凌晨12:05", "2026-03-02 00:05")]
    [InlineData("03-01 9:05", "2026-03-01 09:05")]
    [InlineData("2026/03/01 9:05 PM", "2026-03-01 21:05")]
    [InlineData("中午12:30", "2026-03-02 12:30")]
    [InlineData("2026.3.1 20：14", "2026-03-01 20:14")]
    public void Days_without_a_year_are_the_last_such_before_the_day_of_copying(string written, string expected) =>
        Assert.Equal([$"{expected} Buyer 差评"], Shown(ChatText.Read($"{written} 买家：差评", Told)));

    [Fact]
    public void What_nobody_says_is_named_with_its_lines()
    {
        var read = ChatText.Read("聊天如下\n请看\n\n买家：在吗\n", Told);
        var unread = Assert.Single(read.Unread);
        Assert.Equal((1, 2, "聊天如下"), (unread.Line, unread.Count, unread.Text));
        Assert.StartsWith("expected who speaks and a colon", unread.Reason, StringComparison.Ordinal);
        Assert.Single(read.Messages);
    }

    [Fact]
    public void Swapping_turns_every_line_but_the_platforms()
    {
        var read = ChatText.Read("甲: 在吗\n乙: 在\n系统: 乙已下单\n甲: 差评\n乙: 别", new ChatOptions());
        Assert.Equal(Certainty.Unknown, read.Certainty);
        Assert.Equal([Speaker.Buyer, Speaker.Seller, Speaker.Auto, Speaker.Buyer, Speaker.Seller], read.Lines.Select(line => line.From));
        var swapped = read.Swapped();
        Assert.Equal([Speaker.Seller, Speaker.Buyer, Speaker.Auto, Speaker.Seller, Speaker.Buyer], swapped.Lines.Select(line => line.From));
        Assert.Equal((Certainty.Told, "甲"), (swapped.Certainty, Assert.Single(swapped.Shop)));
        Assert.Equal(read.Lines, swapped.Swapped().Lines);
    }

    internal static IEnumerable<string> Shown(ChatReading read) => read.Messages.Select(message =>
        $"{message.At?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "?"} {message.From} {message.Text}");
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.IO.Tests.Chats;

public class HostileChatTests
{
    private static readonly string[] Files =
    [
        "tb3021 2026-03-01 10:02:11\n被套开线了\n不给我补五十就差评\n木棉旗舰店:小美 2026-03-01 10:03:05\n亲，麻烦拍张照片 [图片]\n对方撤回了一条消息\n",
        "订单编号：20260301100211\ntb3021(2026-03-01 10:02:11): 被套开线了\n客服(2026-03-01 10:03:05)：在的\n\n订单编号：20260301100212\ntb9(2026-03-01 10:02:11): 差评\n",
        "—————  2026-03-01  —————\n\n晴天  20:14\n\n在吗\n\n小店掌柜  20:15\n\n在的\n",
        "昨天 20:14\n晴天\n在吗\n小店掌柜\n在的\n3月1日 晚上8:14\n晴天\n差评\n小店掌柜\n别\n",
        "[10:02] 晴天: 在吗\n[10:03] 掌柜: 在\n===== 买家：tb7 =====\n买家：甲\n客服：乙\n",
        "订单编号,买家昵称,发送人,时间,内容\n111111,tb1,tb1,2026-03-01 10:00:00,\"多行\n消息\"\n111111,tb1,客服,2026-03-01 10:00:02,在\n",
        "{\"order\":\"111111\",\"from\":\"tb1\",\"at\":\"2026-03-01 10:00:00\",\"text\":\"甲\"}\n{\"id\":\"a\",\"order\":{\"number\":\"2\",\"buyer\":\"tb2\"},\"chat\":[{\"from\":\"buyer\",\"text\":\"乙\"}]}\n",
        "[{\"发送人\":\"tb1\",\"时间\":\"2026-03-01 10:00\",\"内容\":\"甲\"},\n{\"发送人\":\"客服\",\"内容\":\"乙\"}]",
    ];

    private static readonly string[] Splices =
    [
        "\n", "\r", "\0", "\"", ",", "\t", ":", "：", "[", "】", "(", "{", "}", "2026-03-01 10:02:11", "昨天", "99:99", "-----", "订单编号：1", "买家：", "客服",
        "旗舰店:", "😀", "\uFEFF", "\u202E", "<script>", "=cmd|' /C calc'!A0", "撤回了一条消息", "9999-12-31 23:59:59", "0001-01-01 00:00", "2月29日 0:00", "\u200B",
    ];

    [Fact]
    public void Ten_thousand_changed_files_are_read_or_refused_and_every_line_is_accounted_for()
    {
        var random = new Random(20260301);
        var options = new ChatOptions { Day = new DateTime(2026, 3, 2), Shops = ["小店掌柜"] };
        var (messages, unread) = (0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Files[i % Files.Length]).ToList();
            for (var change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
            {
                Mutate(bytes, random);
            }

            try
            {
                var read = ChatText.Read(bytes.ToArray(), "fuzz", options);
                messages += read.Messages.Count;
                unread += read.Unread.Count;
                Assert.All(read.Unread, lines => Assert.NotEmpty(lines.Reason));
                Assert.Equal(read.Messages.Count, read.Swapped().Lines.Count);
            }
            catch (ReviewClassifier.IO.Faults.InputException refusal)
            {
                Assert.StartsWith("fuzz", refusal.Message, StringComparison.Ordinal);
                unread++;
            }
        }

        // Most changes land in text and are harmless; many break a row. Neither kind may be missing.
        Assert.InRange(messages, 15_000, 60_000);
        Assert.InRange(unread, 1_000, 20_000);
    }

    [Fact]
    public void A_store_of_changed_files_gives_back_every_message_once()
    {
        var random = new Random(7);
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Files[i % Files.Length]).ToList();
            Mutate(bytes, random);
            folder.Write($"{i:d3}.txt", [.. bytes]);
        }

        using var store = ChatStore.Build([folder.Path], new ChatOptions());
        var left = store.Unjoined().ToArray();
        Assert.Equal(store.Messages, left.Sum(chat => chat.Messages));
        Assert.True(left.Length > 100);
        foreach (var chat in left)
        {
            store.Join(JoinTests.Case(chat.Order, chat.Buyer));
        }

        Assert.InRange(store.Unjoined().Count(chat => !chat.ShopUnknown), 0, left.Count(chat => chat.Order is null && chat.Buyer is null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\u200B\n")]
    [InlineData("\uFEFF")]
    [InlineData("[]")]
    public void Nothing_is_an_empty_chat(string text)
    {
        var read = ChatText.Read(text, new ChatOptions());
        Assert.Empty(read.Messages);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public void Lone_surrogates_and_markup_come_through_untouched()
    {
        const string Text = "\ud800<b>=cmd|' /C calc'!A0</b>\u202E😀";
        Assert.Equal(Text, Assert.Single(ChatText.Read($"买家：{Text}", new ChatOptions()).Lines).Text);
        using var folder = new TemporaryFolder();
        folder.Write("1234567890.txt", "买家：\u202E😀<b>");
        using var store = ChatStore.Build([folder.Path], new ChatOptions());
        Assert.Equal(new ChatLine(null, Speaker.Buyer, "\u202E😀<b>"), Assert.Single(store.Join(JoinTests.Case("1234567890", null)).Chat));
    }

    [Fact]
    public void A_line_of_a_megabyte_is_one_message()
    {
        foreach (var filling in new[] { "哈", ":", " ", "1", "[", "2026-03-01 10:02:11 ", "-" })
        {
            var text = "甲" + string.Concat(Enumerable.Repeat(filling, (1 << 20) / filling.Length)) + "乙";
            var read = ChatText.Read($"买家 2026-03-01 10:02:11\n{text}\n客服 2026-03-01 10:02:12\n在", new ChatOptions());
            Assert.Equal([text, "在"], read.Lines.Select(line => line.Text));
        }
    }

    [Fact]
    public void A_message_of_many_megabytes_goes_on_in_further_ones()
    {
        var line = new string('哈', 1000);
        var text = "买家：" + string.Concat(Enumerable.Repeat(line + "\n", 3000));
        var read = ChatText.Read(text, new ChatOptions());
        Assert.Equal(3, read.Messages.Count);
        Assert.Equal(3_000_000, read.Messages.Sum(message => message.Text.Count(c => c == '哈')));
    }

    // Twice the text takes about twice the time: the bound is wide, as other work may be going on, and far below the square.
    [Theory]
    [InlineData("tb{0} 2026-03-01 10:02:11\n第{0}句\n")]
    [InlineData("[10:02] 甲{0}: 第{0}句\n")]
    [InlineData("甲{0}: 第{0}句\n")]
    [InlineData("第{0}句\n")]
    [InlineData("昨天 20:14\n甲{0}\n第{0}句\n")]
    [InlineData("===== 买家：tb{0} =====\n买家：第{0}句\n")]
    public void Time_grows_with_the_length_alone(string form)
    {
        string Text(int lines) => string.Concat(Enumerable.Range(0, lines).Select(i => string.Format(CultureInfo.InvariantCulture, form, i)));
        TimeSpan Took(string text)
        {
            var clock = Stopwatch.StartNew();
            ChatText.Read(text, new ChatOptions { Day = new DateTime(2026, 3, 2) });
            return clock.Elapsed;
        }

        var (small, large) = (Text(12_500), Text(100_000));
        Took(small);
        var once = new[] { Took(small), Took(small), Took(small) }.Min();
        Assert.True(Took(large) < (once * 30) + TimeSpan.FromMilliseconds(300), $"{form}: {once} for an eighth");
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 9)));
                break;
            case 2:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                break;
            default:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(40))));
                break;
        }
    }
}

using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.Cli.Tests.Inputs;

public class ChatFileTests
{
    private static readonly ChatLine[] Expected =
    [
        new(new DateTime(2026, 3, 7, 20, 14, 0), Speaker.Buyer, "补五十，不然差评"),
        new(null, Speaker.Seller, "亲：不行"),
        new(null, Speaker.Auto, "您好"),
    ];

    [Theory]
    [InlineData("2026-03-07 20:14 买家：补五十，不然差评\n卖家: 亲：不行\r\n\n自动回复：您好")]
    [InlineData("[2026/3/7 20:14] buyer: 补五十，不然差评\n客服：亲：不行\nauto:您好\n")]
    [InlineData("【2026年3月7日 20:14】顾客 ：补五十，不然差评\nSELLER: 亲：不行\n机器人：您好")]
    [InlineData("[{\"at\":\"2026-03-07 20:14\",\"from\":\"buyer\",\"text\":\"补五十，不然差评\"},{\"from\":\"seller\",\"text\":\"亲：不行\"},\n{\"from\":\"auto\",\"text\":\"您好\"}]")]
    [InlineData("{\"at\":\"2026-03-07 20:14\",\"from\":\"buyer\",\"text\":\"补五十，不然差评\"}\r\n\n{\"from\":\"seller\",\"text\":\"亲：不行\"}\n{\"from\":\"auto\",\"text\":\"您好\"}\n")]
    public void Every_form_gives_the_same_lines(string text) => Assert.Equal(Expected, Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("[]")]
    public void Nothing_said_is_an_empty_chat(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("聊天如下\n买家：在吗", ":1: \"聊天如下\": expected who speaks and a colon, such as 买家：…, or a nickname and a time, such as "
        + "昵称 2026-03-01 10:02:11, before every message; write one of them before it.")]
    [InlineData("[{\"from\":\"buyer\",\"text\":\"在吗\"},\n {\"from\":\"buyer\",\"at\":\"下周\",\"text\":\"在\"}]",
        ":2: \"{\"from\":\"buyer\",\"at\":\"下周\",\"text\":\"在\"}\": at: found \"下周\"; expected a time such as 2026-03-04 19:05:12, "
        + "2026-03-04T19:05:12Z, 2026年3月4日 19:05 or Unix seconds; write it in such a form, or null where it is not known.")]
    [InlineData("{\"from\":\"buyer\",\"text\":\"在吗\"}\n\n{\"text\":\"在\"}",
        ":3: \"{\"text\":\"在\"}\": from: found no such key; expected who sent the message; add the key.")]
    [InlineData("甲：在吗\n乙：在", ": 看不出谁是店铺（甲、乙），请用 --shop 昵称 指明。 / Nothing tells who of these is the shop; name it with --shop NAME.")]
    public void What_cannot_be_read_is_said_with_its_place(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("chat", text);
        Assert.Equal(path + message, Assert.Throws<InputException>(() => ChatFile.Read(path, [], TextWriter.Null)).Message);
    }

    [Fact]
    public void The_shop_is_who_is_declared_and_a_guess_by_the_wording_is_said()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("chat", "甲：碎了\n乙：亲亲，这边帮您登记");
        using var error = new StringWriter();
        Assert.Equal([Speaker.Buyer, Speaker.Seller], ChatFile.Read(path, [], error).Select(line => line.From));
        Assert.Equal(
            $"{path}: 按语气把 乙 当作店铺；若不对，请用 --shop 昵称 指明。 / Taken as the shop by the wording alone; if that is wrong, name the shop with --shop NAME.{Environment.NewLine}",
            error.ToString());
        Assert.Equal([Speaker.Seller, Speaker.Buyer], ChatFile.Read(path, ["甲"], TextWriter.Null).Select(line => line.From));
    }

    [Fact]
    public void GBK_and_UTF_16_are_read_as_they_are()
    {
        using var folder = new TemporaryFolder();
        byte[] gbk = [0xC2, 0xF2, 0xBC, 0xD2, (byte)':', (byte)'1', (byte)'\n', 0xC2, 0xF2, 0xBC, 0xD2, (byte)':', (byte)'2'];
        foreach (var bytes in new[] { gbk, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("买家：1\n买家：2")] })
            Assert.Equal(["1", "2"], ChatFile.Read(folder.Write("chat.txt", bytes), [], TextWriter.Null).Select(line => line.Text));
    }

    [Fact]
    public void A_chat_joins_the_review_on_the_command_line()
    {
        using var folder = new TemporaryFolder();
        var chat = folder.Write("chat.txt", Encoding.UTF8.GetBytes("买家：补五十，不然差评\n卖家：不行"));
        var run = CommandRun.Of("score", "--review", "差", "--chat", chat, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("review", Assert.Single(run.Results()).GetProperty("id").GetString());
        Assert.Equal(0, CommandRun.Of("score", "--chat", chat).ExitCode);
    }

    private static IReadOnlyList<ChatLine> Read(string text)
    {
        using var folder = new TemporaryFolder();
        return ChatFile.Read(folder.Write("chat", text), [], TextWriter.Null);
    }
}

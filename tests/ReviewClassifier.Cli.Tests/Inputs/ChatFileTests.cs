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
    [InlineData("买家：在吗\n就是想问问", ":2: found \"就是想问问\"; expected who speaks and a colon, such as 买家：… or buyer: …, after a time or nothing; "
        + "write 买家, 卖家, 客服 or 自动回复 (buyer, seller, auto) before every message, or give JSON chat lines.")]
    [InlineData("[{\"from\":\"buyer\",\"text\":\"在吗\"},\n {\"from\":\"me\",\"text\":\"在\"}]",
        ":2:10: chat[1].from: found \"me\"; expected buyer, seller or auto; write who sent the line with one of these words.")]
    [InlineData("{\"from\":\"buyer\",\"text\":\"在吗\"}\n\n{\"from\":\"me\",\"text\":\"在\"}",
        ":3:9: chat[1].from: found \"me\"; expected buyer, seller or auto; write who sent the line with one of these words.")]
    public void What_cannot_be_read_is_said_with_its_place(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("chat", text);
        Assert.Equal(path + message, Assert.Throws<InputException>(() => ChatFile.Read(path)).Message);
    }

    [Fact]
    public void GBK_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("chat.txt", [0xC2, 0xF2, 0xBC, 0xD2, (byte)':', (byte)'1']);
        Assert.Equal(
            $"{path}: is not written in UTF-8 (perhaps in GBK); save it as UTF-8 and try again.",
            Assert.Throws<InputException>(() => ChatFile.Read(path)).Message);
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
        return ChatFile.Read(folder.Write("chat", text));
    }
}

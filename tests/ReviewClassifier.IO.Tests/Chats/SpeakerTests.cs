using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.IO.Tests.Chats;

public class SpeakerTests
{
    [Theory]
    [InlineData("买家", "客服")]
    [InlineData("顾客", "商家")]
    [InlineData("tb1", "某某旗舰店")]
    [InlineData("tb1", "某某官方旗舰店:阿花")]
    [InlineData("tb1", "cntaobao木器小铺:阿花")]
    [InlineData("tb1", "客服小美")]
    [InlineData("tb1", "客服-小美")]
    [InlineData("买家tb1", "客服")]
    [InlineData("【买家】tb1", "【客服】小美")]
    public void Names_tell(string buyer, string shop)
    {
        var read = ChatText.Read($"{buyer} 2026-03-01 10:02:11\n在吗\n{shop} 2026-03-01 10:02:12\n在\n", new ChatOptions());
        Assert.Equal((Certainty.Told, shop), (read.Certainty, Assert.Single(read.Shop)));
        Assert.Equal([Speaker.Buyer, Speaker.Seller], read.Lines.Select(line => line.From));
    }

    [Theory]
    [InlineData("阿花")]
    [InlineData(" 阿花 ")]
    [InlineData("cntaobao阿花")]
    public void Declared_names_tell(string declared)
    {
        const string Chat = "阿花 2026-03-01 10:02:11\n在吗\n阿草 2026-03-01 10:02:12\n在\n";
        Assert.Equal(["阿花"], ChatText.Read(Chat, new ChatOptions { Shops = [declared] }).Shop);
        Assert.Equal(["阿草"], ChatText.Read(Chat, new ChatOptions { Buyers = [declared] }).Shop);
        Assert.Equal(Certainty.Told, ChatText.Read(Chat, new ChatOptions { Buyers = [declared] }).Certainty);
    }

    [Fact]
    public void A_declared_main_account_stands_for_its_sub_accounts()
    {
        var read = ChatText.Read(
            "木器小铺:阿花 2026-03-01 10:02:11\n在吗\n木器小铺:阿草 2026-03-01 10:02:12\n在\n丁 2026-03-01 10:02:13\n好",
            new ChatOptions { Shops = ["木器小铺"] });
        Assert.Equal(["木器小铺:阿花", "木器小铺:阿草"], read.Shop);
    }

    [Fact]
    public void The_wording_tells_where_names_do_not_and_only_likely()
    {
        var read = ChatText.Read("阿花 2026-03-01 10:02:11\n被套开线了\n阿草 2026-03-01 10:02:12\n亲亲，这边帮您登记\n", new ChatOptions());
        Assert.Equal((Certainty.Likely, "阿草"), (read.Certainty, Assert.Single(read.Shop)));
    }

    [Fact]
    public void Where_nothing_tells_it_is_unknown() =>
        Assert.Equal(Certainty.Unknown, ChatText.Read("阿花 2026-03-01 10:02:11\n在吗\n阿草 2026-03-01 10:02:12\n在\n", new ChatOptions()).Certainty);

    [Theory]
    [InlineData("亲，您好，很高兴为您服务", Speaker.Auto)]
    [InlineData("[自动回复]您好", Speaker.Auto)]
    [InlineData("亲,客服正忙,稍后回复您", Speaker.Auto)]
    [InlineData("这边没有您的订单", Speaker.Seller)]
    public void Canned_greetings_of_the_shop_are_automatic(string text, Speaker expected)
    {
        var read = ChatText.Read($"买家：{text}\n客服：{text}", new ChatOptions());
        Assert.Equal([Speaker.Buyer, expected], read.Lines.Select(line => line.From));
    }

    // 50 conversations of one shop with four people who speak under plain nicknames; 10 buyers come back.
    [Fact]
    public void In_many_conversations_the_shop_is_who_speaks_in_many()
    {
        using var folder = new TemporaryFolder();
        string[] staff = ["小鹿", "木木", "阿喵", "大山"];
        string[] said = ["到了吗", "颜色不对", "怎么还没发", "能便宜点吗", "碎了一个"];
        string[] answers = ["到了", "看看", "今天发", "不行哦", "拍个照"];
        for (var i = 0; i < 50; i++)
        {
            var (buyer, seller) = ($"buyer{i % 40}", staff[i * 7 % 4]);
            var day = new DateTime(2026, 1, 1).AddDays(i * 4);
            var first = $"{seller} {day:yyyy-MM-dd} 10:00:01\n欢迎来到小鹿家，看中拍下就好\n";
            var lines = $"{buyer} {day:yyyy-MM-dd} 10:00:00\n{said[i % 5]}\n{first}{seller} {day:yyyy-MM-dd} 10:05:00\n{answers[i * 3 % 5]}\n";
            folder.Write($"{202601010000 + i}.txt", i % 2 == 0 ? lines : first + lines[..lines.IndexOf(seller, StringComparison.Ordinal)]);
        }

        using var store = ChatStore.Build([folder.Path], new ChatOptions());
        var (right, all, auto) = (0, 0, 0);
        for (var i = 0; i < 50; i++)
        {
            var joined = store.Join(JoinTests.Case($"{202601010000 + i}", null));
            foreach (var line in joined.Chat)
            {
                var isBuyer = Array.IndexOf(said, line.Text) >= 0;
                all++;
                right += isBuyer == (line.From == Speaker.Buyer) ? 1 : 0;
                auto += line.From == Speaker.Auto ? 1 : 0;
            }
        }

        Assert.Equal((125, 125, 50), (right, all, auto));
    }
}

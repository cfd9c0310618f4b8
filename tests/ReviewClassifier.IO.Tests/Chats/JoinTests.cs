using System.IO.Compression;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Tests.Chats;

public sealed class JoinTests : IDisposable
{
    private static readonly ChatOptions Shop = new() { Shops = ["木器小铺"] };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    internal static Case Case(string? number, string? buyer, string? paid = null, string? reviewed = null, params ChatLine[] chat)
    {
        static DateTime? At(string? day) => day is null ? null : DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        return new Case($"case-{number}-{buyer}", null, null, 1, "差", new Order(null, At(paid), null, At(reviewed)) { Number = number, Buyer = buyer }, chat);
    }

    [Fact]
    public void By_the_number_of_the_order()
    {
        folder.Write("all.csv", "订单编号,发送人,时间,内容\n111111,买家,2026-03-01 10:00:00,甲\n222222,买家,2026-03-01 10:00:01,乙\n111111,客服,2026-03-01 10:00:02,丙\n");
        using var store = ChatStore.Build([folder["all.csv"]], Shop);
        Assert.Equal("Buyer甲 Seller丙", Said(store.Join(Case("111111", null))));
        Assert.Equal("Buyer乙", Said(store.Join(Case("222222", "nobody"))));
        Assert.Equal("", Said(store.Join(Case("333333", null))));
        Assert.Empty(store.Unjoined());
        Assert.Empty(store.Faults);
        Assert.Equal(3, store.Messages);
    }

    [Fact]
    public void By_the_cases_id_where_it_has_no_number()
    {
        folder.Write("all.jsonl", "{\"id\":\"a-1\",\"chat\":[{\"from\":\"buyer\",\"text\":\"甲\"}]}\n");
        using var store = ChatStore.Build([folder["all.jsonl"]], Shop);
        Assert.Equal("Buyer甲", Said(store.Join(new Case("a-1", null, null, null, "差", null, []))));
    }

    [Theory]
    [InlineData("tb1.txt", "tb1 2026-03-01 10:00:00\n甲\n木器小铺:阿花 2026-03-01 10:00:02\n乙")]
    [InlineData("与tb1的聊天记录.txt", "买家：甲\n客服：乙")]
    [InlineData("wangwang.txt", "tb1 2026-03-01 10:00:00\n甲\n木器小铺:阿花 2026-03-01 10:00:02\n乙")]
    [InlineData("wangwang.txt", "===== 买家：tb1 =====\n买家：甲\n客服：乙\n===== 买家：tb2 =====\n买家：丙")]
    [InlineData("wangwang.txt", "tb1 2026-03-01 10:00:00\n甲\n木器小铺:阿花 2026-03-01 10:00:02\n乙\ntb2 2026-03-01 10:00:03\n丙\n木器小铺:阿花 2026-03-01 10:00:04\n丁")]
    [InlineData("messages.csv", "买家昵称,发送人,时间,内容\nTB1,TB1,2026-03-01 10:00:00,甲\ntb2,tb2,2026-03-01 10:00:00,丙\ntb1,阿花,2026-03-01 10:00:02,乙\n")]
    public void By_the_buyers_nickname(string name, string text)
    {
        folder.Write(name, text);
        using var store = ChatStore.Build([folder.Path], Shop);
        Assert.Equal("Buyer甲 Seller乙", Said(store.Join(Case("999999", "tb1", "2026-02-27", "2026-03-02"))));
        Assert.Equal("", Said(store.Join(Case("999999", "tb9", "2026-02-27", "2026-03-02"))));
    }

    [Theory]
    [InlineData("1234567890123.txt", "买家：甲\n客服：乙")]
    [InlineData("订单号_1234567890123.txt", "买家：甲\n客服：乙")]
    [InlineData("all.txt", "订单编号：1234567890123\n买家：甲\n客服：乙\n\n订单编号：1234567890999\n买家：丙")]
    [InlineData("all.txt", "==== 1234567890123 ====\n买家：甲\n客服：乙\n==== 1234567890999 ====\n买家：丙")]
    [InlineData("all.txt", "--- 订单 1234567890123（tb7）---\n买家：甲\n客服：乙\n--- 订单 1234567890999 ---\n买家：丙")]
    public void Files_and_lines_that_part_conversations_tell_the_order(string name, string text)
    {
        folder.Write(name, text);
        using var store = ChatStore.Build([folder.Path], new ChatOptions());
        Assert.Equal("Buyer甲 Seller乙", Said(store.Join(Case("1234567890123", null))));
    }

    [Fact]
    public void Two_orders_of_one_buyer_get_the_talk_of_their_time()
    {
        folder.Write("tb1.txt", Talk("tb1", "2026-01-05", "一月") + Talk("tb1", "2026-06-05", "六月") + Talk("tb1", "2026-06-12", "六月末"));
        using var store = ChatStore.Build([folder.Path], Shop);
        var (winter, summer) = (Case("1", "tb1", "2026-01-01", "2026-01-20"), Case("2", "tb1", "2026-06-01", "2026-06-15"));
        Assert.Equal("Buyer一月", Said(store.Join(winter)));
        Assert.Equal("Buyer六月 Buyer六月末", Said(store.Join(summer)));

        // No talk at all within the order's time: the nearest one, and none that is half a year away.
        Assert.Equal("Buyer一月", Said(store.Join(Case("3", "tb1", "2026-03-01", "2026-03-02"))));
        Assert.Equal("", Said(store.Join(Case("4", "tb1", "2027-03-01", "2027-03-02"))));
        Assert.Empty(store.Unjoined());
    }

    [Fact]
    public void A_talk_under_another_orders_number_is_not_taken()
    {
        folder.Write("all.csv", "订单编号,买家昵称,发送人,时间,内容\n111111,tb1,tb1,2026-03-01 10:00:00,甲\n,tb1,tb1,2026-03-01 11:00:00,乙\n222222,tb1,tb1,2026-03-01 12:00:00,丙\n");
        using var store = ChatStore.Build([folder.Path], Shop);
        Assert.Equal("Buyer甲 Buyer乙", Said(store.Join(Case("111111", "tb1", "2026-02-27", "2026-03-02"))));
        var left = Assert.Single(store.Unjoined());
        Assert.Equal(("222222", "tb1", 4L, 1L), (left.Order, left.Buyer, left.Line, left.Messages));
    }

    [Fact]
    public void Channels_and_the_cases_own_chat_are_merged_and_repeats_counted_once()
    {
        folder.Write("旺旺.csv", "订单编号,发送人,时间,内容\n111111,买家,2026-03-01 10:00:00,甲\n111111,买家,2026-03-01 10:00:00,甲\n111111,客服,2026-03-01 12:00:00,丁\n");
        folder.Write("微信.jsonl", "{\"order\":111111,\"from\":\"买家\",\"at\":\"2026-03-01 11:00\",\"text\":\"丙\"}\n{\"order\":\"111111\",\"from\":\"buyer\",\"at\":\"2026-03-01 10:00\",\"text\":\"甲\"}\n");
        using var store = ChatStore.Build([folder.Path], Shop);
        var own = new ChatLine(new DateTime(2026, 3, 1, 10, 30, 0), Speaker.Buyer, "乙");
        var both = new ChatLine(new DateTime(2026, 3, 1, 11, 0, 0), Speaker.Buyer, "丙");
        Assert.Equal("Buyer甲 Buyer甲 Buyer乙 Buyer丙 Seller丁", Said(store.Join(Case("111111", null, null, null, own, both))));
    }

    [Fact]
    public void What_no_case_takes_is_listed_with_its_place()
    {
        folder.Write("a.txt", "===== 买家：tb1 =====\n买家：甲\n===== 订单 1234567890 =====\n买家：乙\n客服：丙\n");
        folder.Write("b.txt", Talk("tb3", "2026-03-05", "丁"));
        using var store = ChatStore.Build([folder.Path], Shop);
        Assert.Equal("Buyer甲", Said(store.Join(Case(null, "tb1"))));
        Assert.Equal(
            [
                new UnjoinedChat(folder["a.txt"], 4, null, "1234567890", null, null, 2, ShopUnknown: false),
                new UnjoinedChat(folder["b.txt"], 1, "tb3", null, new DateTime(2026, 3, 5, 10, 0, 0), new DateTime(2026, 3, 5, 10, 0, 0), 1, ShopUnknown: false),
            ],
            store.Unjoined());
    }

    [Fact]
    public void A_chat_of_which_nothing_tells_the_shop_is_held_back_until_the_buyer_is_known()
    {
        folder.Write("1234567890123.txt", "阿花：甲\n阿草：乙\n");
        using var store = ChatStore.Build([folder.Path], new ChatOptions());
        Assert.Equal("", Said(store.Join(Case("1234567890123", null))));
        Assert.True(Assert.Single(store.Unjoined()).ShopUnknown);
        Assert.Equal("Seller甲 Buyer乙", Said(store.Join(Case("1234567890123", "阿草"))));
        Assert.Empty(store.Unjoined());
    }

    [Theory]
    [InlineData("utf-8", false, false)]
    [InlineData("utf-8", true, true)]
    [InlineData("GB18030", false, false)]
    [InlineData("GB18030", false, true)]
    [InlineData("utf-16", true, false)]
    [InlineData("utf-16BE", true, true)]
    public void Every_encoding_is_read_gzipped_or_not(string name, bool mark, bool zipped)
    {
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        foreach (var (file, text) in new[]
        {
            ("a.txt", "订单编号：111111\n买家：你好，在吗\n客服：在的𠮷😀"), ("a.csv", "订单编号,发送人,内容\n111111,买家,你好，在吗\n111111,客服,在的𠮷😀\n"),
            ("a.jsonl", "{\"订单编号\":\"111111\",\"发送人\":\"买家\",\"内容\":\"你好，在吗\"}\n{\"订单编号\":\"111111\",\"发送人\":\"客服\",\"内容\":\"在的𠮷😀\"}"),
        })
        {
            byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
            using var store = ChatStore.Build([folder.Write(zipped ? file + ".gz" : file, zipped ? Gzip(bytes) : bytes)], Shop);
            Assert.Empty(store.Faults);
            Assert.Equal("Buyer你好，在吗 Seller在的𠮷😀", Said(store.Join(Case("111111", null))));
        }
    }

    [Fact]
    public void A_workbook_of_messages_is_read()
    {
        using (var file = File.Create(folder["a.xlsx"]))
        using (var book = new XlsxWriter(file))
        {
            book.Write("说明", [new("怎么填", 9)], [["照抄"]]);
            book.Write("消息", [new("订单编号", 9), new("发送人", 9), new("时间", 9), new("内容", 9)],
                [[111111d, "买家", new DateTime(2026, 3, 1), "=1+1"], [111111d, "客服", null, "乙"]]);
        }

        using var store = ChatStore.Build([folder.Path], Shop);
        Assert.Empty(store.Faults);
        Assert.Equal("Buyer=1+1 Seller乙", Said(store.Join(Case("111111", null))));
    }

    [Fact]
    public void What_cannot_be_read_is_a_fault_with_its_place_and_the_rest_goes_on()
    {
        folder.Write("a.txt", "没人说\n也没人说\n买家：甲\n");
        folder.Write("b.csv", "买家昵称,发送人,时间,内容\ntb1,tb1,下周,甲\ntb1,,2026-03-01,乙\ntb1,tb1,2026-03-01,丙\n");
        folder.Write("c.jsonl", "{\"order\":\"5555555\",\"from\":\"买家\",\"text\":\"甲\"}\n{\"order\":\"5555555\",\"text\":\"乙\"}\n{oops\n");
        folder.Write("d.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);
        using var store = ChatStore.Build([folder.Path], Shop);
        Assert.Equal(3, store.Messages);
        Assert.Equal(
            ["a.txt:1", "b.csv:2", "b.csv:3", "c.jsonl:2", "c.jsonl:3", "d.xlsx:1"],
            store.Faults.Select(fault => $"{Path.GetFileName(fault.File)}:{fault.Line}"));
        Assert.Contains("found \"下周\" as the time; expected a time such as", store.Faults[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_is_not_there_is_refused() => Assert.Equal(
        $"{folder["nowhere"]}: there is no such file or folder; check the name.",
        Assert.Throws<InputException>(() => ChatStore.Build([folder["nowhere"]], Shop)).Message);

    [Fact]
    public void Any_number_of_threads_in_any_order_give_the_same()
    {
        var text = new StringBuilder("订单编号,买家昵称,发送人,时间,内容\n");
        var random = new Random(5);
        for (var i = 0; i < 5000; i++)
        {
            var (number, at) = (random.Next(300), new DateTime(2026, 1, 1).AddMinutes(i * 20));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(number % 3 == 0 ? "" : 100000 + number)},tb{number % 50},{(random.Next(2) == 0 ? "阿花" : $"tb{number % 50}")},{at:yyyy-MM-dd HH:mm:ss},第{i}句\n");
        }

        folder.Write("all.csv", text.ToString());
        var cases = Enumerable.Range(0, 300).Select(i => Case(i % 4 == 0 ? null : $"{100000 + i}", $"tb{i % 50}", $"2026-0{1 + (i % 3)}-10")).ToArray();
        using var store = ChatStore.Build([folder.Path], Shop);
        var alone = cases.Select(item => Said(store.Join(item))).ToArray();
        var left = store.Unjoined().ToArray();

        using var again = ChatStore.Build([folder.Path], Shop);
        var together = new string[cases.Length];
        Parallel.For(0, cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[cases.Length - 1 - i] = Said(again.Join(cases[^(i + 1)])));
        Assert.Equal(alone, together);
        Assert.Equal(left, again.Unjoined());
        Assert.Equal(5000, store.Messages);
    }

    internal static string Said(Case item) => string.Join(' ', item.Chat.Select(line => $"{line.From}{line.Text}"));

    private static string Talk(string buyer, string day, string text) => $"{buyer} {day} 10:00:00\n{text}\n";

    private static byte[] Gzip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }
}

using System.Text;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Tests.Page;

public class CasePageTests
{
    private static readonly DateTime Evening = new(2026, 3, 7, 20, 0, 0);

    private static readonly Case Item = new("c-1", "家电", "淘宝", 1, "用了两天就坏", new Order(129, null, null, Evening.AddMinutes(5)),
    [
        new(Evening, Speaker.Buyer, "机器没毛病"),
        new(Evening.AddMinutes(1), Speaker.Seller, "您好"),
        new(Evening.AddMinutes(9), Speaker.Buyer, "补我八十八，不然差评"),
    ]);

    private static readonly Evidence Admits = new(0, Evening, "机器没毛病", [new(EvidenceLabel.AdmitsFault, 0.9)], 0.9, 0.002, []);

    private static readonly Evidence Asks = new(2, Evening.AddMinutes(9), "补我八十八，不然差评",
        [new(EvidenceLabel.Demand, 0.9), new(EvidenceLabel.Threat, 0.8)], 0.95, 0.414, [new(0, 5), new(6, 10)]);

    private static readonly Evidence Complains = new(null, null, "用了两天就坏", [new(EvidenceLabel.Defect, 0.8)], 0.8, -0.06, [new(5, 6)]);

    [Fact]
    public void A_malicious_case_is_shown_whole() => Assert.Equal(
        """
        c-1 · 淘宝 · 家电 · 1 星 · 129 元

        结论
          这条评价很可能是恶意的。
          手法：以差评要钱
          100 条这样的评价里，约 97 条是恶意的，约 3 条是真实的。
          [###################-]

        可疑的话（按时间先后）
          2026-03-07 20:00:00  买家
            机器没毛病
            作用：承认商品没问题或是自己的错；去掉这一句，判断也几乎不变
          2026-03-07 20:09:00  买家
            【补我八十八】，【不然差评】
            作用：要不该给的钱物、用差评或投诉要挟；使恶意的可能增加 41 个百分点

        替买家说话的（按时间先后）
          2026-03-07 20:05:00  评价
            用了两天就【坏】
            作用：说出了具体问题；使恶意的可能减少 6 个百分点

        要申诉，还缺什么
          申诉看重的五样都有了：要求、条件、为何不该给、平台内的记录、订单与评价。仍请逐
          条核对原话。

        请留意
          这是辅助判断，会出错，最后由您和平台决定。请核对上面的原话。真实的差评是买家的
          权利：不要骚扰、曝光或收买说真话的买家。
          review-classifier m

        """,
        Page(Item, new Result("c-1", Verdict.Malicious, 0.973, Pattern.Extortion, [Asks, Admits], [Complains], "m")));

    [Fact]
    public void A_genuine_case_begins_with_what_speaks_for_the_buyer()
    {
        var page = Page(Item, new Result("c-1", Verdict.Genuine, 0.001, null, [Admits], [Complains], "m"));
        Assert.Contains("这条评价更像是真实的差评。", page);
        Assert.Contains("约 99 条是真实的，约 1 条是恶意的。", page);
        Assert.True(page.IndexOf("替买家说话的", StringComparison.Ordinal) < page.IndexOf("可疑的话", StringComparison.Ordinal));
        Assert.Contains("先解决买家的问题更稳妥", page);
    }

    [Fact]
    public void An_unclear_case_says_why_and_what_is_missing()
    {
        var bare = new Case("c-2", null, null, null, "差", null, []);
        var page = Page(bare, new Result("c-2", Verdict.Insufficient, 0.4, null, [], [], "m"));
        Assert.StartsWith("c-2\n", page);
        string[] said =
        [
            "现在还看不出", "为什么：没有聊天记录", "没有找到可疑的话。", "没有找到替买家说话的内容",
            "- 要求：", "- 条件：", "- 为何不该给：", "- 平台内的记录：没有聊天。", "- 订单：没有订单。",
        ];
        Assert.All(said, part => Assert.Contains(part, page));
    }

    [Fact]
    public void Facts_that_are_not_known_are_asked_for()
    {
        var item = Item with { Review = "", Order = new Order(null, null, null, null), Chat = [new(null, Speaker.Buyer, "加微信")] };
        var moved = new Evidence(0, null, "加微信", [new(EvidenceLabel.OffPlatform, 0.9)], 0.9, 0.1, []);
        var gaps = AppealGaps.Of(item, new Result("c", Verdict.Malicious, 0.9, Pattern.Extortion, [moved], [], "m"));
        Assert.Equal(
            AppealGap.Demand | AppealGap.Condition | AppealGap.NotOwed | AppealGap.ChatTimes | AppealGap.OffPlatform | AppealGap.ReviewText | AppealGap.ReviewTime,
            gaps);
    }

    [Fact]
    public void The_strongest_five_lines_stand_in_order_of_time_the_review_at_its_own()
    {
        Evidence[] lines = [.. Enumerable.Range(0, 7).Select(i => Asks with { Line = 6 - i, At = Evening.AddMinutes(6 - i) })];
        Assert.Equal([2, 3, 4, 5, 6], PageOrder.Choose(lines, null).Select(line => line.Line));
        Assert.Equal([3, null, 5, 6], PageOrder.Choose([lines[0], Complains, lines[1], lines[3]], Item.Order! with { ReviewedAt = Evening.AddMinutes(4) }).Select(line => line.Line));
        Assert.Equal([3, 5, null], PageOrder.Choose([Complains, lines[1], lines[3]], null).Select(line => line.Line));
        Assert.Contains("另有 2 句", Page(Item, new Result("c", Verdict.Malicious, 0.9, Pattern.Extortion, lines, [], "m")));
    }

    [Fact]
    public void A_long_line_is_cut_around_its_telling_words()
    {
        var text = new string('长', 5000) + "给钱" + new string('尾', 5000);
        var shown = string.Concat(Excerpt.Of(text, [new(5000, 5002)]).Select(piece => piece.Tone == Tone.Telling ? $"<{piece.Text}>" : piece.Text));
        Assert.StartsWith("…长", shown);
        Assert.Contains("长<给钱>尾", shown);
        Assert.EndsWith("尾…", shown);
        Assert.InRange(shown.Length, 100, 200);
    }

    [Fact]
    public void A_page_in_English_says_the_same()
    {
        var page = Page(Item, new Result("c-1", Verdict.Malicious, 0.973, Pattern.Freebie, [Asks], [], "m"), "en");
        Assert.Contains("This review is very likely malicious.\n  Kind: gifts or cash-back wanted under threat of a bad review\n", page);
        Assert.Contains("    Does: demands what is not owed, threatens with a review or complaint; makes\n    malice 41 percentage points likelier\n", page);
    }

    private static string Page(Case item, Result result, string language = "zh")
    {
        var page = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        new CasePage(new PageWriter(page, 80, coloured: false), PageWords.Of(language)).Write(item, result);
        return page.ToString();
    }
}

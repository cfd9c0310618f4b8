using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>The words of the register.</summary>
internal sealed class RegisterWords(Language language)
{
    public Language Language => language;

    public string Malicious => Say("很可能恶意", "malicious");

    public string Insufficient => Say("还看不出", "cannot be told yet");

    public string Findings => Say("历史里的线索", "what the history shows");

    public string DaysLeft => Say("申诉还剩几天", "days left to appeal");

    public string LastDay => Say("最后期限", "last moment");

    public string Next => Say("下一步", "what to do next");

    public string Number => Say("订单编号", "order number");

    public string Buyer => Say("买家昵称", "buyer");

    public string Platform => Say("平台", "platform");

    public string Item => Say("宝贝", "item");

    public string ReviewedAt => Say("评价时间", "reviewed at");

    public string Verdict => Say("结论", "verdict");

    public string Probability => Say("恶意的可能", "probability of malice");

    public string Pattern => Say("手法", "kind");

    public string Lines => Say("关键原话（请逐句核对）", "telling lines (check each)");

    public string Review => Say("评价内容", "review");

    public string Counted => Say("期限怎么算", "how the time is counted");

    public string Id => Say("编号", "id");

    public string CheckRules => Say("请核对平台最新规则", "check the platform's current rules");

    public string Over => Say("已过期", "over");

    public string NoSingleLine =>
        Say("没有哪一句单独说明问题，判断来自整条评价的写法。", "No single line says so; the verdict comes from how the review is written.");

    public string InReview => Say("评价：", "review: ");

    public string NoTime => Say("时间不详 ", "time unknown ");

    public string ReplyInPublic =>
        Say("申诉期已过：写一条公开回复，只讲事实，不写买家的个人信息。", "The time to appeal is over: reply in public, with facts only and no personal data.");

    public string WeakGround => Say(
        "没有可引用的原话，只凭写法申诉难以举证：先找聊天和订单记录，再决定。",
        "There is no line to quote, and the way it is written alone is weak ground: look for chats and orders first.");

    public string Appeal => Say("核对原话后申诉。", "Check the lines, then appeal. ");

    public string AppealNow => Say("不到 48 小时：今天就核对原话并申诉。", "Less than 48 hours: check the lines and appeal today. ");

    public string Complete => Say("要紧的都有了，附上完整聊天截图。", "What counts is there; attach the whole chat.");

    public string Subject => Say("涉及", "about");

    public string Kind => Say("线索", "finding");

    public string Why => Say("说明", "why");

    public string From => Say("从", "from");

    public string To => Say("到", "to");

    public string Count => Say("评价数", "reviews");

    public string Chance => Say("纯属巧合的可能", "chance of a coincidence");

    public string Ids => Say("评价编号（最多 20 条）", "ids of reviews (20 at most)");

    public string Add(IReadOnlyList<string> missing) => Say("先补：", "Add first: ") + Listed(missing);

    public string AskFirst(IReadOnlyList<string> missing) => missing.Count == 0
        ? Say("两边的话都有：先在平台内问清，再判断一次。", "Both sides have a case: ask on the platform, then judge again.")
        : Say("先在平台内问清并补齐，再判断一次：", "Ask on the platform and complete this, then judge again: ") + Listed(missing);

    public string Quote(string text) => Say($"「{text}」", $"\"{text}\"");

    public string Does(IEnumerable<EvidenceLabel> labels)
    {
        var names = string.Join(Say("、", ", "), labels.Select(label => ResultWords.Of(label).In(language)));
        return names.Length == 0 ? "" : Say($"（{names}）", $" ({names})");
    }

    public string Missing(AppealGap gap) => gap switch
    {
        AppealGap.Demand => Say("买家要什么的原话", "the line that says what is wanted"),
        AppealGap.Condition => Say("“不给就差评”一类的原话", "the line that ties it to the review"),
        AppealGap.NotOwed => Say("不该给的证明（签收、质检、商品说明）", "proof that it is not owed (receipt, certificate, product page)"),
        AppealGap.Chat => Say("平台内的聊天", "the chat on the platform"),
        AppealGap.ChatTimes => Say("看得见时间的聊天截图", "a chat that shows the times"),
        AppealGap.OffPlatform => Say("平台内的记录（平台外的只作旁证）", "a record on the platform (what is elsewhere only supports)"),
        AppealGap.ReviewText => Say("评价的截图或链接", "a picture or link of the review"),
        AppealGap.Order => Say("订单号和付款、签收时间", "the order with its times"),
        _ => Say("评价的时间", "the review's time"),
    };

    private string Listed(IReadOnlyList<string> missing) => string.Join(Say("；", "; "), missing) + Say("。", ".");

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}

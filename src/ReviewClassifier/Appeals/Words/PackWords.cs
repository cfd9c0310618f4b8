using System.Globalization;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Words;

/// <summary>The words of a pack around its text.</summary>
public sealed class PackWords(Language language)
{
    /// <summary>What a claim is called where the platform's own term is not known.</summary>
    public string UsualClaim => Say("恶意评价申诉", "appeal against a malicious review");

    /// <summary>The verdict in one sentence.</summary>
    public string Verdict(Verdict verdict) => verdict switch
    {
        Results.Verdict.Malicious => Say("这条评价很可能是恶意的。", "This review is very likely malicious."),
        Results.Verdict.Genuine => Say(
            "这条评价更像真实的差评，程序不支持申诉。", "This looks more like a genuine review; the program does not support an appeal."),
        _ => Say("现在还看不出这条评价是恶意还是真实，证据不足，先问清再申诉。", "It cannot be told yet whether this review is malicious; ask first, then appeal."),
    };

    /// <summary>How sure that is, as so many of a hundred such reviews.</summary>
    public string HowSure(double probability)
    {
        var malicious = Math.Clamp((int)Math.Round(probability * 100), 1, 99);
        return Say($"100 条这样的评价里，约 {malicious} 条是恶意的。", $"Of 100 reviews like this, about {malicious} are malicious.");
    }

    /// <summary>A pattern's name.</summary>
    public string Pattern(Pattern pattern) => pattern switch
    {
        Cases.Pattern.Extortion => Say("以差评要钱", "money wanted under threat of a bad review"),
        Cases.Pattern.RefundKeep => Say("只退款不退货", "wants the money back and keeps the goods"),
        Cases.Pattern.Freebie => Say("以差评要赠品、返现", "gifts or cash-back wanted under threat of a bad review"),
        Cases.Pattern.Competitor => Say("同行抹黑", "a rival's smear"),
        Cases.Pattern.Professional => Say("职业差评、团伙", "a professional or an organised group"),
        Cases.Pattern.Entrapment => Say("设套投诉", "a set-up for a complaint"),
        _ => Say("泄愤攻击", "an attack out of spite"),
    };

    /// <summary>Who said a line.</summary>
    public string Speaker(Speaker from) => from switch
    {
        Cases.Speaker.Buyer => Say("买家", "buyer"),
        Cases.Speaker.Seller => Say("店铺", "shop"),
        _ => Say("自动回复", "automatic"),
    };

    /// <summary>What happened at a moment.</summary>
    public string Event(TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Event switch
        {
            TimelineEvent.Paid => Say("付款", "paid"),
            TimelineEvent.Received => Say("签收", "received"),
            TimelineEvent.Confirmed => Say("确认收货（交易成功）", "receipt confirmed"),
            TimelineEvent.ChatBegan => Say("聊天开始", "chat began"),
            TimelineEvent.ChatEnded => Say("聊天结束", "chat ended"),
            TimelineEvent.Reviewed => Say("评价", "reviewed"),
            TimelineEvent.Noticed => Say("收到平台的投诉通知", "platform's notice of a complaint"),
            TimelineEvent.Deadline => Say("申诉期限（按表内规则计算）", "end of the time to appeal, as counted"),
            _ => Said(entry.Quote?.Line),
        };
    }

    /// <summary>What to attach and what to mind, in order.</summary>
    public IReadOnlyList<string> Checklist(Case item, Result result)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        var list = new List<string>
        {
            Say("逐句核对：本材料的引文与原始聊天一字不差。", "Check each quote against the original chat, word by word."),
            Say("与该买家的整个聊天窗口截图：看得见买家昵称、日期和时间，不裁剪、不拼接。", "The whole chat window: nickname, date and time in view, not cut, not joined."),
            Say("评价页的截图或链接，看得见评价的日期。", "A screenshot or link of the review, with its date."),
            Say("订单详情：订单号、付款时间、实付金额。", "The order: number, time of payment, amount."),
            Say("发货运单和签收记录。", "The waybill and the proof of delivery."),
            Say("质检报告、合格证或商品说明（涉及质量时）。", "A quality certificate or the product page, where quality is at issue."),
        };
        if (Of(result, item) is { } own)
            list.Add(own);
        list.Add(Say("自动回复不作证据，不要放进举证。", "Leave out automatic replies: they are no evidence."));
        return list;
    }

    private string? Of(Result result, Case item) => result.Pattern switch
    {
        Cases.Pattern.RefundKeep => Say(
            "售后申请记录：申请的是仅退款还是退货退款，有无举证。",
            "The after-sales record: refund alone or with return, and what proof was given."),
        Cases.Pattern.Professional or Cases.Pattern.Competitor => Say(
            "同样说法的其他订单（如有）：只列订单号和时间，不列他人信息。", "Other orders with the same wording, if any: numbers and times only."),
        Cases.Pattern.Entrapment => Say("引诱那一句前后的完整对话。", "The whole talk around the lure."),
        _ when item.Chat.Count == 0 => Say(
            "没有聊天记录时，单凭评价文字申诉较难，请先补齐平台内的记录。",
            "Without a chat the review's text alone is weak; complete the record first."),
        _ => null,
    };

    private string Said(int? line) => Say(
        string.Create(CultureInfo.InvariantCulture, $"聊天第 {line + 1} 句"),
        string.Create(CultureInfo.InvariantCulture, $"chat line {line + 1}"));

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}

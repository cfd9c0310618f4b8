using System.Globalization;
using System.Text;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Words;

/// <summary>The sentences of the text for a platform's form: plain, courteous, and nothing that is not in the case.</summary>
internal sealed class TextWords(Language language)
{
    public string Request => Say(
        "请核对原始聊天，按规则处理该评价。截图随附。",
        "Please check the original chat and deal with the review by your rules. Screenshots are attached.");

    public string NotSupported => Say(
        "【提示：程序判断这更像真实差评，不支持这份申诉；以下只是原话摘录。】",
        "[Note: the program takes this for a genuine review and does not support this appeal; what follows only quotes.] ");

    /// <summary>What is filed, and how the lines quoted are numbered where there are any of the chat.</summary>
    public string Claims(string claim, bool quotesChat) => quotesChat
        ? Say($"我店申请：{claim}。以下引自与买家的聊天，“第几句”按聊天的先后数。", $"We file: {claim}. Lines are numbered as in the chat. ")
        : Say($"我店申请：{claim}。", $"We file: {claim}. ");

    /// <summary>What is known of the order and the review, in one sentence; empty where nothing is.</summary>
    public string Facts(Case item)
    {
        var order = item.Order;
        var facts = new StringBuilder();
        Add(order?.Number is { Length: > 0 } number ? Say($"订单号 {number}", $"order {number}") : null);
        Add(order?.Buyer is { Length: > 0 } buyer ? Say($"买家昵称 {buyer}", $"buyer {buyer}") : null);
        Add(order?.Amount is { } amount ? Say($"实付 {Number(amount)} 元", $"paid {Number(amount)} yuan") : null);
        Add(order?.PaidAt is { } paid ? Say($"{Minute(paid)} 付款", $"paid at {Minute(paid)}") : null);
        Add(order?.ReceivedAt is { } received ? Say($"{Minute(received)} 签收", $"received at {Minute(received)}") : null);
        Add(order?.ReviewedAt is { } reviewed ? Say($"{Minute(reviewed)} 评价", $"reviewed at {Minute(reviewed)}") : null);
        Add(item.Rating is { } rating ? Say($"评分 {rating} 星", $"{rating} of 5 stars") : null);
        return facts.Length == 0 ? "" : Say($"该单：{facts}。", $"{Capital(facts.ToString())}. ");

        void Add(string? fact)
        {
            if (fact is not null)
                facts.Append(facts.Length == 0 ? "" : Say("，", ", ")).Append(fact);
        }
    }

    /// <summary>A quoted line of the buyer's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="clock">Its time as <see cref="Clock"/> writes it; null where unknown.</param>
    /// <param name="excerpt">What is quoted of it.</param>
    public string Quote(Evidence line, string? clock, string excerpt) => line.Line is { } number
        ? Say($"第 {number + 1} 句{At(clock)}，买家：“{excerpt}”。", $"Chat line {number + 1}{At(clock)}, the buyer: \"{excerpt}\". ")
        : Say($"评价原文：“{excerpt}”。", $"The review: \"{excerpt}\". ");

    /// <summary>A quoted line of the shop's.</summary>
    public string Answer(ContextLine line, string? clock, string excerpt) =>
        Say(
            $"第 {line.Line + 1} 句{At(clock)}，我店答复：“{excerpt}”。",
            $"Chat line {line.Line + 1}{At(clock)}, the shop answered: \"{excerpt}\". ");

    /// <summary>A time to the second; without its date where that was just written.</summary>
    public static string Clock(DateTime time, bool sameDay) =>
        time.ToString(sameDay ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public string Readings(IReadOnlyList<string> readings) =>
        Say($"我店的理解：{string.Join("；", readings)}。", $"As we read it: {string.Join("; ", readings)}. ");

    /// <summary>What lines do, by their numbers; null is the review.</summary>
    public string Reading(EvidenceLabel label, IReadOnlyList<int?> lines) =>
        Say($"{Lines(lines)}{Does(label).Zh}", $"{Lines(lines)} {Does(label).En}");

    private string At(string? clock) => clock is null ? "" : Say($"（{clock}）", $" ({clock})");

    private string Lines(IReadOnlyList<int?> lines)
    {
        var said = lines.OfType<int>().Order().Select(line => Number(line + 1)).ToList();
        var names = new List<string>();
        if (said.Count > 0)
            names.Add(Say($"第 {string.Join("、", said)} 句", $"line {string.Join(", ", said)}"));
        if (lines.Contains(null))
            names.Add(Say("评价", "the review"));
        return string.Join(Say("和", " and "), names);
    }

    private static Wording Does(EvidenceLabel label) => label switch
    {
        EvidenceLabel.Threat => new("以评价或投诉为条件", "makes a review or complaint the condition"),
        EvidenceLabel.Demand => new("索要不应得的钱物", "demands what is not owed"),
        EvidenceLabel.KeepGoods => new("要退款而不退货", "wants a refund without a return"),
        EvidenceLabel.AdmitsFault => new("自认商品没有问题或是自身原因", "admits that the goods are fine or the fault its own"),
        EvidenceLabel.AdmitsMalice => new("自认受雇、同行或另有目的", "admits being hired, a rival or another purpose"),
        EvidenceLabel.Abuse => new("辱骂他人", "insults a person"),
        EvidenceLabel.Harassment => new("提到骚扰行为", "speaks of harassment"),
        EvidenceLabel.OffPlatform => new("把沟通或付款引到平台之外", "moves the talk or payment off the platform"),
        EvidenceLabel.Entrapment => new("引诱客服违规", "lures staff into breaking a rule"),
        _ => new("不愿举证或走售后流程", "refuses proof or the after-sales process"),
    };

    private string Say(string zh, string en) => language == Language.English ? en : zh;

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}

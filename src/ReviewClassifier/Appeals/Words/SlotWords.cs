using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals.Words;

/// <summary>What to do about something that is missing.</summary>
/// <param name="Step">What the shop does.</param>
/// <param name="Question">What it may ask the buyer in the platform's own chat; null where there is nothing to ask.</param>
public sealed record GapStep(Wording Step, Wording? Question);

/// <summary>
/// The words of the five slots. The questions only ask openly what a shop may ask any buyer: none baits, threatens, or offers anything for
/// a review.
/// </summary>
public static class SlotWords
{
    /// <summary>A slot's name.</summary>
    public static Wording Name(SlotKind kind) => kind switch
    {
        SlotKind.Demand => new("要求：买家要什么", "The demand: what the buyer wants"),
        SlotKind.Condition => new("条件：要求与评价怎样连在一起", "The condition: what ties it to the review"),
        SlotKind.NotOwed => new("为何不该给", "Why it is not owed"),
        SlotKind.Record => new("平台内的记录：有时间、有身份", "A record on the platform, with time and identity"),
        _ => new("订单与评价", "The order and the review"),
    };

    /// <summary>What to do about each thing that is missing from a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="pattern">The case's pattern; null where there is none.</param>
    public static IReadOnlyList<GapStep> Steps(AppealSlot slot, Pattern? pattern)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var steps = new List<GapStep>();
        for (var gap = AppealGap.Demand; gap <= AppealGap.ReviewTime; gap = (AppealGap)((int)gap << 1))
        {
            if ((slot.Gaps & gap) != 0)
                steps.Add(Step(gap, pattern));
        }

        return steps;
    }

    private static GapStep Step(AppealGap gap, Pattern? pattern) => gap switch
    {
        AppealGap.Demand or AppealGap.Condition when pattern is Pattern.Competitor or Pattern.Vindictive => new(
            new(
                "这一类评价往往没有要求，缺这一项也可以申诉；不要引买家开口。",
                "Such a review often comes without a demand, and can be appealed all the same; do not draw one out."),
            null),
        AppealGap.Demand => new(
            new(
                "没有看到买家明确要什么。若在别处说过，补上那一句；否则可以照实问一次。",
                "No line says what the buyer wants. If one does elsewhere, add it; else ask once, openly."),
            new(
                "您好，请问您希望我们怎样处理？退货退款、换货或维修都可以按平台规则办理，您说明一下就好。",
                "Hello, how would you like us to settle this? A return with refund, an exchange or a repair can be arranged "
                + "under the platform's rules.")),
        AppealGap.Condition => new(
            new(
                "没有看到把要求和评价连起来的话。没有就写没有，不要替买家说。",
                "No line ties the demand to the review. If there is none, say so; do not put it in the buyer's mouth."),
            new(
                "您好，您反映的问题我们会按平台规则处理，处理结果与您怎样评价无关，评价请您如实填写。请问还有其他诉求吗？",
                "Hello, we will settle this under the platform's rules, whatever you write in your review; please write it as "
                + "you see fit. Is there anything else you ask for?")),
        AppealGap.NotOwed => new(
            new(
                "买家的话里没有说明为何不该给。附上签收记录、质检或商品说明；也可以请买家举证。",
                "No line of the buyer's shows why it is not owed. Add the delivery record, a certificate or the product page, "
                + "or ask for proof."),
            new(
                "您好，为了核实，请在这里发一下商品问题的照片或视频；也可以直接申请退货退款，运费按平台规则承担。",
                "Hello, so that we can check, please send a photo or video of the problem here; or apply for a return with "
                + "refund, postage under the platform's rules.")),
        AppealGap.Chat => new(
            new(
                "没有聊天记录。导出或截取平台内与这位买家的全部聊天；若从未聊过，可以主动问一次。",
                "There is no chat. Export or photograph the whole chat with this buyer; where there was none, ask once."),
            new(
                "您好，看到了您的评价。请问具体遇到了什么问题？我们按平台规则为您处理。",
                "Hello, we read your review. What exactly went wrong? We will settle it under the platform's rules.")),
        AppealGap.ChatTimes => new(
            new(
                "有的话没有时间。重新截取整个聊天窗口，看得见日期、时间和买家昵称。",
                "Some lines have no time. Take the whole chat window again, with date, time and the buyer's nickname."),
            null),
        AppealGap.OffPlatform => new(
            new(
                "谈话被引到平台之外。请回到平台的聊天；平台之外的截图只能作旁证。",
                "The talk was moved off the platform. Come back to its chat; screenshots from elsewhere only support."),
            new("您好，售后只能在平台内办理，请在这里说明您的诉求。", "Hello, after-sales can only be handled on the platform; please say here what you ask for.")),
        AppealGap.ReviewText => new(new("没有评价的文字。附上评价页的截图或链接。", "The review's text is missing. Add a screenshot or link of it."), null),
        AppealGap.Order => new(new(
            "没有订单。附上订单号、付款和签收的时间。",
            "The order is missing. Add its number and the times of payment and receipt."), null),
        _ => new(new(
            "不知道评价何时写下。附上看得见日期的评价截图或链接。",
            "It is not known when the review was written. Add a screenshot or link with its date."), null),
    };
}

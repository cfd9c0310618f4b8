using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Words;

/// <summary>The words of the advice.</summary>
internal sealed class AdviceWords(Language language)
{
    public IReadOnlyList<string> Settle =>
    [
        Say("先解决问题，再谈评价；补偿不以改评价、删评价为条件。", "Solve the problem first; no offer may depend on changing or deleting the review."),
        Say(
            "公开回复写得短而实在，让后来的买家看到店铺怎样处理；不写买家的姓名、电话和地址。",
            "Reply in public briefly and plainly, so that later buyers see how you settle things; no name, telephone or "
            + "address of the buyer."),
        Say("答应的事按时办完，在平台的聊天里告诉买家结果。", "Do what you promised in time, and tell the buyer in the platform's chat."),
    ];

    public IReadOnlyList<string> Ask =>
    [
        Say(
            "先在平台自带的聊天里照实问清，一次问一件事，等买家自己回答。",
            "Ask openly in the platform's own chat, one thing at a time, and wait for the buyer's own answer."),
        Say("问到的回答连同聊天一起再判断一次；期限快到时，以手头的材料先申诉。", "Judge again with the answers; where time runs out, appeal with what you have."),
    ];

    public IReadOnlyList<string> Appeal =>
    [
        Say("在期限之内提交申诉，附上整个聊天窗口。", "Appeal in time, with the whole chat window."),
        Say("之后的沟通都留在平台之内；不付钱换评价，也不与买家争吵。", "Keep all further talk on the platform; do not pay for a review, and do not quarrel."),
        Say("留好原始聊天和订单，平台可能再次核对。", "Keep the original chat and order: the platform may check again."),
    ];

    public IReadOnlyList<string> Warnings(Verdict verdict) => verdict switch
    {
        Verdict.Genuine =>
        [
            Say(
                "真实的差评是买家的权利。威胁、骚扰、曝光说真话的买家，或用钱物换删评，违法或违反平台规则，店铺会因此受罚。",
                "A genuine bad review is the buyer's right. Threatening, harassing or exposing an honest reviewer, or paying "
                + "for a deletion, is unlawful or against the rules."),
            Say(
                "上海的法院（2015 年，一审、二审）认为：没有侮辱、诽谤的主观差评，属于买家正当评价。",
                "A Shanghai court (2015, two instances) held that a subjective bad review without insult or defamation is the "
                + "buyer's right."),
        ],
        Verdict.Insufficient =>
        [
            Say(
                "不要设问引买家要钱，不要威胁，也不要许诺用钱物换评价；这样得来的话会使申诉失败。",
                "Do not bait the buyer into a demand, do not threaten, and do not offer anything for the review: words won "
                + "that way lose the appeal."),
        ],
        _ =>
        [
            Say(
                "程序的判断会出错，提交前请逐句核对原话；不要公开买家的个人信息。",
                "The program can be wrong: check each line before you hand it in, and do not publish the buyer's personal data."),
        ],
    };

    public CauseReply Reply(FoundCause? cause)
    {
        var (name, reply, offer) = Of(cause?.Cause);
        return new CauseReply(cause, name.In(language), reply.In(language), offer.In(language));
    }

    private static (Wording Name, Wording Reply, Wording Offer) Of(ComplaintCause? cause) => cause switch
    {
        ComplaintCause.SlowService => (
            new("回复慢、没人管", "slow service"),
            new(
                "抱歉让您久等了。您的问题我们已安排专人跟进，【今天几点前】给您答复：【处理结果】。",
                "We are sorry that you had to wait. One person now looks after your case and answers by 【time】: 【result】."),
            new("先把事情办完；因等待有实际损失的，按损失补偿。", "Settle the matter itself first; where waiting cost the buyer something, make that good.")),
        ComplaintCause.Delivery => (
            new("物流、配送", "delivery"),
            new(
                "抱歉，这一单没有按时、完好地送到您手上。我们已联系快递核实：【结果】。您可以选择补发或退款。",
                "We are sorry that this order did not reach you in time and whole. We asked the carrier: 【result】. You may "
                + "choose a new parcel or a refund."),
            new(
                "超过承诺时间的按平台规则赔付；丢失、破损的补发或全额退款。",
                "Late beyond the promise: what the platform's rules provide; lost or damaged: send again or refund in full.")),
        ComplaintCause.Quality => (
            new("质量", "quality"),
            new(
                "抱歉，商品出了这样的问题。请在订单里申请售后，选“质量问题”，可以退货退款或换货，运费由我们承担。",
                "We are sorry about the fault. Please apply for after-sales in the order: return with refund or exchange, and "
                + "we bear the postage."),
            new(
                "能退换的退换，运费店铺出；买家愿意留下的小瑕疵，按损失比例部分退款。",
                "Return or exchange at the shop's cost; for a small fault that the buyer will live with, a partial refund in "
                + "proportion.")),
        ComplaintCause.Mismatch => (
            new("与描述不符、错发少发", "mismatch"),
            new(
                "抱歉，您收到的与页面不一致。请在订单里申请售后，我们补发或为您退货退款，运费由我们承担；页面我们也会核对改正。",
                "We are sorry that what you got is not what the page shows. Please apply in the order: we send the right thing "
                + "or refund at our cost, and correct the page."),
            new(
                "错发、少发的补发或退差价；描述不准的退货退款。确属假货的，依法退一赔三。",
                "Wrong or short: send again or refund the difference; wrongly described: return with refund; proven fakes: "
                + "threefold by law.")),
        ComplaintCause.Attitude => (
            new("服务态度", "attitude"),
            new(
                "抱歉，我们的客服让您不愉快。聊天记录我们看过了，已提醒当事人；您的问题改由我来处理：【处理结果】。",
                "We are sorry for how you were spoken to. We read the chat and spoke to the person; I now take care of your "
                + "case: 【result】."),
            new(
                "诚恳道歉，换人处理，把原来的问题解决；不必以钱物代替道歉。",
                "A sincere apology, another person, and the problem itself solved; money does not replace an apology.")),
        _ => (
            new("没有写明原因", "cause not named"),
            new(
                "抱歉这次没有让您满意。方便的话，请在聊天里告诉我们具体是哪里不好，我们照平台规则为您处理。",
                "We are sorry that you were not satisfied. Please tell us in the chat what went wrong, and we settle it under "
                + "the platform's rules."),
            new("先问清再谈补偿；没有实际损失，道歉和改进就够了。", "Ask first; without a real loss an apology and a remedy are enough.")),
    };

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}

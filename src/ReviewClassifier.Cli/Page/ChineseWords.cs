using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>A page in Chinese.</summary>
internal sealed class ChineseWords : PageWords
{
    public override string Conclusion => "结论";

    public override string Against => "可疑的话（按时间先后）";

    public override string NothingAgainst => "没有找到可疑的话。";

    public override string NoSingleLine => "没有哪一句单独说明问题，判断来自整条评价的写法；只凭它申诉难以举证，请慎重。";

    public override string ForBuyer => "替买家说话的（按时间先后）";

    public override string NothingForBuyer => "没有找到替买家说话的内容；这不等于买家没有道理。";

    public override string Missing => "要申诉，还缺什么";

    public override string MissingButGenuine => "这更像真实差评，先解决买家的问题更稳妥；如果平台要您举证，还缺：";

    public override string NothingMissing => "申诉看重的五样都有了：要求、条件、为何不该给、平台内的记录、订单与评价。仍请逐条核对原话。";

    public override string Note => "请留意";

    public override string Closing =>
        "这是辅助判断，会出错，最后由您和平台决定。请核对上面的原话。真实的差评是买家的权利：不要骚扰、曝光或收买说真话的买家。";

    public override string Review => "评价";

    public override string Buyer => "买家";

    public override string UnknownTime => "时间不详";

    protected override string Separator => "、";

    protected override string Stars(int rating) => string.Create(CultureInfo.InvariantCulture, $"{rating} 星");

    protected override string Yuan(double amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} 元");

    public override string Verdict(Verdict verdict) => verdict switch
    {
        Results.Verdict.Malicious => "这条评价很可能是恶意的。",
        Results.Verdict.Genuine => "这条评价更像是真实的差评。",
        _ => "现在还看不出这条评价是恶意还是真实。",
    };

    public override string HowSure(double probability, Verdict verdict) => VerdictWords.HowSure(probability, verdict).Zh;

    public override string Why(Case item, Result result) => VerdictWords.Why(item, result).Zh;

    public override string Pattern(Pattern pattern) => pattern switch
    {
        Cases.Pattern.Extortion => "手法：以差评要钱",
        Cases.Pattern.RefundKeep => "手法：只退款不退货",
        Cases.Pattern.Freebie => "手法：以差评要赠品、返现",
        Cases.Pattern.Competitor => "手法：同行抹黑",
        Cases.Pattern.Professional => "手法：职业差评、团伙",
        Cases.Pattern.Entrapment => "手法：设套投诉",
        _ => "手法：泄愤攻击",
    };

    public override string Does(Evidence line) =>
        $"作用：{Labels(line)}；{VerdictWords.Effect(line.Effect).Zh}";

    public override string MoreLines(int count) => $"另有 {count} 句，用 --json 看全部。";

    public override string Advice(AppealGap gap) => gap switch
    {
        AppealGap.Demand => "要求：没看到买家明说要什么。若说过，找出那一句。",
        AppealGap.Condition => "条件：没看到“不给就差评”一类把要求和评价连起来的话。若说过，找出那一句。",
        AppealGap.NotOwed => "为何不该给：附上签收、质检或商品说明，或买家承认没问题、不肯退货举证的话。",
        AppealGap.Chat => "平台内的记录：没有聊天。把平台内与这位买家的聊天完整导出或截图。",
        AppealGap.ChatTimes => "平台内的记录：有的话没有时间。截图要完整，看得见日期、时间和买家昵称。",
        AppealGap.OffPlatform => "平台内的记录：谈话被拉到平台外。请回到平台内再谈，平台外的只能作旁证。",
        AppealGap.ReviewText => "评价：没有评价的内容。若已发出，附上评价的截图或链接。",
        AppealGap.Order => "订单：没有订单。附上订单号、付款和签收的时间。",
        _ => "评价的时间：不知道评价何时写下。附上评价的链接，看得见日期。",
    };

    protected override string Label(EvidenceLabel label) => VerdictWords.Label(label).Zh;
}

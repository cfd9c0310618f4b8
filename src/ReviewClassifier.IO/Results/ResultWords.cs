using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>What verdicts, patterns, labels and findings are called where a seller reads them.</summary>
internal static class ResultWords
{
    public static Wording Of(Verdict verdict) => verdict switch
    {
        Verdict.Malicious => new("很可能恶意", "malicious, very likely"),
        Verdict.Genuine => new("更像真实差评", "genuine, more likely"),
        _ => new("还看不出", "cannot be told yet"),
    };

    public static Wording Of(Pattern pattern) => pattern switch
    {
        Pattern.Extortion => new("以差评要钱", "money under threat"),
        Pattern.RefundKeep => new("只退款不退货", "refund, keeps the goods"),
        Pattern.Freebie => new("以差评要赠品、返现", "gifts under threat"),
        Pattern.Competitor => new("同行抹黑", "a rival's smear"),
        Pattern.Professional => new("职业差评、团伙", "professionals, groups"),
        Pattern.Entrapment => new("设套投诉", "a set-up"),
        _ => new("泄愤攻击", "spite"),
    };

    public static Wording Of(EvidenceLabel label) => label switch
    {
        EvidenceLabel.Threat => new("用差评或投诉要挟", "threatens with a review or complaint"),
        EvidenceLabel.Demand => new("要不该给的钱物", "demands what is not owed"),
        EvidenceLabel.KeepGoods => new("要退钱又不退货", "wants the refund but keeps the goods"),
        EvidenceLabel.AdmitsFault => new("承认商品没问题或是自己的错", "admits the goods are fine or own fault"),
        EvidenceLabel.AdmitsMalice => new("承认受雇、同行或存心", "admits being hired, a rival or ill will"),
        EvidenceLabel.Abuse => new("辱骂人", "insults a person"),
        EvidenceLabel.Harassment => new("骚扰", "harasses"),
        EvidenceLabel.OffPlatform => new("拉到平台外", "moves off the platform"),
        EvidenceLabel.Entrapment => new("引诱违规", "lures into breaking rules"),
        EvidenceLabel.RefusesProcess => new("不肯举证或走售后", "refuses proof or after-sales"),
        EvidenceLabel.Defect => new("说出了具体问题", "names a concrete fault"),
        EvidenceLabel.Proof => new("拿出了凭证", "shows proof"),
        _ => new("愿意配合售后", "agrees to after-sales"),
    };

    public static Wording Of(FindingKind kind) => kind switch
    {
        FindingKind.Burst => new("差评突然集中", "bursts of negative reviews"),
        FindingKind.SameText => new("不同买家文字雷同", "the same text by different buyers"),
        FindingKind.AlikeNames => new("买家昵称相似", "nicknames alike"),
        FindingKind.SharedContact => new("不同买家同一联系方式", "a contact shared by buyers"),
        FindingKind.BoughtTwice => new("同一买家短时间重复下单", "the same purchase twice"),
        _ => new("收货后一直不确认就差评", "received, never confirmed, reviewed badly"),
    };
}

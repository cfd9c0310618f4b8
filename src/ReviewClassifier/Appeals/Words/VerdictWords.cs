using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Words;

/// <summary>Says what a result holds: how sure it is, why a case cannot be told, what a line does and what it weighs.</summary>
public static class VerdictWords
{
    /// <summary>A probability as whole reviews of a hundred, 1 to 99: the model is not that sure of anything.</summary>
    public static int OfHundred(double probability) => Math.Clamp((int)Math.Round(probability * 100), 1, 99);

    /// <summary>How sure, as so many of a hundred such reviews; the sentence names the likelier side first.</summary>
    public static Wording HowSure(double probability, Verdict verdict)
    {
        var (malicious, genuine) = (OfHundred(probability), 100 - OfHundred(probability));
        return verdict == Verdict.Genuine
            ? new(
                $"100 条这样的评价里，约 {genuine} 条是真实的，约 {malicious} 条是恶意的。",
                $"Of 100 reviews like this, about {genuine} are genuine and about {malicious} malicious.")
            : new(
                $"100 条这样的评价里，约 {malicious} 条是恶意的，约 {genuine} 条是真实的。",
                $"Of 100 reviews like this, about {malicious} are malicious and about {genuine} genuine.");
    }

    /// <summary>Why a case cannot be told.</summary>
    public static Wording Why(Case item, Result result)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        if (item.Chat.Count == 0)
        {
            return new(
                "为什么：没有聊天记录，单凭评价的文字不够判断。把与这位买家的聊天一起交上来再看。",
                "Why: there is no chat, and the review's text alone is not enough. Try again with the chat with this buyer.");
        }

        return result.Evidence.Count > 0 && result.Mitigating.Count > 0
            ? new(
                "为什么：可疑的话和替买家说话的内容都有，哪一边都没有压倒另一边。",
                "Why: some lines are suspicious, others speak for the buyer, and neither side outweighs the other.")
            : new("为什么：买家说的话里，能说明问题的太少。", "Why: too little of what the buyer says tells anything.");
    }

    /// <summary>What a line does.</summary>
    public static Wording Label(EvidenceLabel label) => label switch
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

    /// <summary>What a line does to the probability of malice, in percentage points.</summary>
    public static Wording Effect(double effect)
    {
        var points = Math.Round(Math.Abs(effect) * 100).ToString("0", CultureInfo.InvariantCulture);
        return points == "0"
            ? new("去掉这一句，判断也几乎不变", "without it the verdict hardly changes")
            : new(
                $"使恶意的可能{(effect > 0 ? "增加" : "减少")} {points} 个百分点",
                $"makes malice {points} percentage points {(effect > 0 ? "likelier" : "less likely")}");
    }
}

using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>What a person writes into a cell for a label: the name of the labelling guide, or one of these words.</summary>
internal static class LabelWords
{
    private static readonly Dictionary<string, bool> CaseLabels = Words<bool>(
        (true, "malicious 恶意 恶意差评 恶意评价"),
        (false, "genuine 真实 正常 真实差评 正常差评"));

    private static readonly Dictionary<string, Pattern> Patterns = Named(
        (Pattern.Extortion, "敲诈勒索 敲诈 勒索 以差评要钱"),
        (Pattern.RefundKeep, "仅退款不退货 只退款不退货 仅退款"),
        (Pattern.Freebie, "索要赠品 要赠品 索要返现 以差评要赠品、返现"),
        (Pattern.Competitor, "同行抹黑 同行 竞争对手 同行恶意竞争"),
        (Pattern.Professional, "职业差评师 职业差评 职业差评、团伙 团伙"),
        (Pattern.Entrapment, "设套投诉 设套 引诱违规"),
        (Pattern.Vindictive, "泄愤攻击 泄愤 恶意报复 报复"));

    private static readonly Dictionary<string, EvidenceLabel> Evidence = Named(
        (EvidenceLabel.Threat, "要挟 威胁 用差评或投诉要挟"),
        (EvidenceLabel.Demand, "索要 要钱 要不该给的钱物"),
        (EvidenceLabel.KeepGoods, "不退货 要退钱又不退货"),
        (EvidenceLabel.AdmitsFault, "承认过错 承认商品没问题或是自己的错"),
        (EvidenceLabel.AdmitsMalice, "承认恶意"),
        (EvidenceLabel.Abuse, "辱骂 辱骂人"),
        (EvidenceLabel.Harassment, "骚扰"),
        (EvidenceLabel.OffPlatform, "平台外 站外 拉到平台外"),
        (EvidenceLabel.Entrapment, "引诱违规 设套"),
        (EvidenceLabel.RefusesProcess, "拒绝流程 不肯举证或走售后"),
        (EvidenceLabel.Defect, "问题 具体问题 说出了具体问题"),
        (EvidenceLabel.Proof, "凭证 拿出了凭证"),
        (EvidenceLabel.Cooperates, "配合 愿意配合售后"));

    /// <summary>Whether a word means malicious or genuine; false where it means neither.</summary>
    public static bool TryLabel(string word, out bool malicious) => CaseLabels.TryGetValue(word.Trim(), out malicious);

    /// <summary>The pattern that a word means; false where it means none.</summary>
    public static bool TryPattern(string word, out Pattern pattern) => Patterns.TryGetValue(word.Trim(), out pattern);

    /// <summary>The evidence label that a word means; false where it means none.</summary>
    public static bool TryEvidence(string word, out EvidenceLabel label) => Evidence.TryGetValue(word.Trim(), out label);

    private static Dictionary<string, T> Named<T>(params (T Value, string Words)[] words)
        where T : struct, Enum =>
        Words([.. words, .. SnakeCase<T>.Values.Select(value => (value, SnakeCase<T>.Name(value)))]);

    private static Dictionary<string, T> Words<T>(params (T Value, string Words)[] words) =>
        words.SelectMany(all => all.Words.Split(' '), (all, word) => (word, all.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase);
}

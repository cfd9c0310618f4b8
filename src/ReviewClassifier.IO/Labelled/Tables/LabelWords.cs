using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>What a person writes into a cell for a label: the name of the labelling guide, or one of these words.</summary>
internal static class LabelWords
{
    private static readonly Dictionary<string, bool> CaseLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["malicious"] = true, ["恶意"] = true, ["恶意差评"] = true, ["恶意评价"] = true,
        ["genuine"] = false, ["真实"] = false, ["正常"] = false, ["真实差评"] = false, ["正常差评"] = false,
    };

    private static readonly Dictionary<string, Pattern> Patterns = Named(new Dictionary<string, Pattern>
    {
        ["敲诈勒索"] = Pattern.Extortion, ["敲诈"] = Pattern.Extortion, ["勒索"] = Pattern.Extortion, ["以差评要钱"] = Pattern.Extortion,
        ["仅退款不退货"] = Pattern.RefundKeep, ["只退款不退货"] = Pattern.RefundKeep, ["仅退款"] = Pattern.RefundKeep,
        ["索要赠品"] = Pattern.Freebie, ["要赠品"] = Pattern.Freebie, ["以差评要赠品、返现"] = Pattern.Freebie, ["索要返现"] = Pattern.Freebie,
        ["同行抹黑"] = Pattern.Competitor, ["同行"] = Pattern.Competitor, ["竞争对手"] = Pattern.Competitor, ["同行恶意竞争"] = Pattern.Competitor,
        ["职业差评师"] = Pattern.Professional, ["职业差评"] = Pattern.Professional, ["职业差评、团伙"] = Pattern.Professional, ["团伙"] = Pattern.Professional,
        ["设套投诉"] = Pattern.Entrapment, ["设套"] = Pattern.Entrapment, ["引诱违规"] = Pattern.Entrapment,
        ["泄愤攻击"] = Pattern.Vindictive, ["泄愤"] = Pattern.Vindictive, ["恶意报复"] = Pattern.Vindictive, ["报复"] = Pattern.Vindictive,
    });

    private static readonly Dictionary<string, EvidenceLabel> Evidence = Named(new Dictionary<string, EvidenceLabel>
    {
        ["要挟"] = EvidenceLabel.Threat, ["威胁"] = EvidenceLabel.Threat, ["用差评或投诉要挟"] = EvidenceLabel.Threat,
        ["索要"] = EvidenceLabel.Demand, ["要钱"] = EvidenceLabel.Demand, ["要不该给的钱物"] = EvidenceLabel.Demand,
        ["不退货"] = EvidenceLabel.KeepGoods, ["要退钱又不退货"] = EvidenceLabel.KeepGoods,
        ["承认过错"] = EvidenceLabel.AdmitsFault, ["承认商品没问题或是自己的错"] = EvidenceLabel.AdmitsFault,
        ["承认恶意"] = EvidenceLabel.AdmitsMalice,
        ["辱骂"] = EvidenceLabel.Abuse, ["辱骂人"] = EvidenceLabel.Abuse,
        ["骚扰"] = EvidenceLabel.Harassment,
        ["平台外"] = EvidenceLabel.OffPlatform, ["站外"] = EvidenceLabel.OffPlatform, ["拉到平台外"] = EvidenceLabel.OffPlatform,
        ["引诱违规"] = EvidenceLabel.Entrapment, ["设套"] = EvidenceLabel.Entrapment,
        ["拒绝流程"] = EvidenceLabel.RefusesProcess, ["不肯举证或走售后"] = EvidenceLabel.RefusesProcess,
        ["问题"] = EvidenceLabel.Defect, ["具体问题"] = EvidenceLabel.Defect, ["说出了具体问题"] = EvidenceLabel.Defect,
        ["凭证"] = EvidenceLabel.Proof, ["举证"] = EvidenceLabel.Proof, ["拿出了凭证"] = EvidenceLabel.Proof,
        ["配合"] = EvidenceLabel.Cooperates, ["愿意配合售后"] = EvidenceLabel.Cooperates,
    });

    /// <summary>Whether a word means malicious or genuine; false where it means neither.</summary>
    public static bool TryLabel(string word, out bool malicious) => CaseLabels.TryGetValue(word.Trim(), out malicious);

    /// <summary>The pattern that a word means; false where it means none.</summary>
    public static bool TryPattern(string word, out Pattern pattern) => Patterns.TryGetValue(word.Trim(), out pattern);

    /// <summary>The evidence label that a word means; false where it means none.</summary>
    public static bool TryEvidence(string word, out EvidenceLabel label) => Evidence.TryGetValue(word.Trim(), out label);

    private static Dictionary<string, T> Named<T>(Dictionary<string, T> words)
        where T : struct, Enum =>
        new(words.Concat(SnakeCase<T>.Values.Select(value => KeyValuePair.Create(SnakeCase<T>.Name(value), value))), StringComparer.OrdinalIgnoreCase);
}

namespace ReviewClassifier.Cases;

/// <summary>Which kind of malicious (source: the labelling guide). In files written in snake case.</summary>
public enum Pattern
{
    /// <summary>Money beyond the real loss, with the review, a complaint or exposure as the lever.</summary>
    Extortion,

    /// <summary>仅退款不退货: the money and the goods.</summary>
    RefundKeep,

    /// <summary>Extra gifts, cash-back, postage or upgrades under threat of a bad review.</summary>
    Freebie,

    /// <summary>A rival shop's smear.</summary>
    Competitor,

    /// <summary>职业差评师 or an organised group.</summary>
    Professional,

    /// <summary>Lures staff into a rule breach, then asks for money.</summary>
    Entrapment,

    /// <summary>Abuse meant to hurt, without a grievance about the purchase.</summary>
    Vindictive,
}

namespace ReviewClassifier.Text.Features;

/// <summary>Where an n-gram was seen, from the line that is judged.</summary>
public enum FeaturePlace
{
    /// <summary>In the line itself.</summary>
    Line = 0,

    /// <summary>In the shop's last line before it.</summary>
    ShopBefore = 1,

    /// <summary>In the buyer's last line before it.</summary>
    BuyerBefore = 2,
}

namespace ReviewClassifier.Cases;

/// <summary>Who wrote a chat line. In files: <c>buyer</c>, <c>seller</c>, <c>auto</c>.</summary>
public enum Speaker
{
    /// <summary>The buyer: the only one whose lines can be evidence.</summary>
    Buyer,

    /// <summary>A person of the shop.</summary>
    Seller,

    /// <summary>An automatic reply of the shop or the platform.</summary>
    Auto,
}

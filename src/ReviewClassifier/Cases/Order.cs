namespace ReviewClassifier.Cases;

/// <summary>What is known of the order a review belongs to; every field may be unknown.</summary>
/// <param name="Amount">What was paid, in yuan; not negative.</param>
/// <param name="PaidAt">When it was paid, shop's local time.</param>
/// <param name="ReceivedAt">When the goods were received or the service was used.</param>
/// <param name="ReviewedAt">When the review was written.</param>
public sealed record Order(double? Amount, DateTime? PaidAt, DateTime? ReceivedAt, DateTime? ReviewedAt)
{
    /// <summary>The platform's number of the order, as it is written there; no model reads it.</summary>
    public string? Number { get; init; }

    /// <summary>The buyer's nickname on the platform; no model reads it.</summary>
    public string? Buyer { get; init; }

    /// <summary>What was bought: the item's title or number; no model reads it.</summary>
    public string? Item { get; init; }

    /// <summary>When the buyer, or the platform for them, confirmed the receipt (交易成功).</summary>
    public DateTime? ConfirmedAt { get; init; }
}

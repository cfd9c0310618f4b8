namespace ReviewClassifier.Cases;

/// <summary>What is known of the order a review belongs to; every field may be unknown.</summary>
/// <param name="Amount">What was paid, in yuan; not negative.</param>
/// <param name="PaidAt">When it was paid, shop's local time.</param>
/// <param name="ReceivedAt">When the goods were received or the service was used.</param>
/// <param name="ReviewedAt">When the review was written.</param>
public sealed record Order(double? Amount, DateTime? PaidAt, DateTime? ReceivedAt, DateTime? ReviewedAt);

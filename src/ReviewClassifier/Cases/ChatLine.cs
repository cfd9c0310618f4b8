namespace ReviewClassifier.Cases;

/// <summary>One message of a chat.</summary>
/// <param name="At">When it was sent, in the shop's local time; null where unknown.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Text">What it says, as it came: untrusted, of any length, possibly with lone surrogates.</param>
public sealed record ChatLine(DateTime? At, Speaker From, string Text);

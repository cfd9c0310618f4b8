namespace ReviewClassifier.Cases;

/// <summary>One review with its order and the chat between that buyer and the shop: the unit that is labelled and scored.</summary>
/// <param name="Id">The case's name, unique in its file.</param>
/// <param name="Category">What was sold, free text; null where unknown.</param>
/// <param name="Platform">Where it was sold, free text; null where unknown.</param>
/// <param name="Rating">Stars, 1 to 5; null where unknown.</param>
/// <param name="Review">The review's text; may be empty (a default review) when there is a chat.</param>
/// <param name="Order">The order's facts; null where unknown.</param>
/// <param name="Chat">The chat in order of time; empty where there is none.</param>
public sealed record Case(
    string Id,
    string? Category,
    string? Platform,
    int? Rating,
    string Review,
    Order? Order,
    IReadOnlyList<ChatLine> Chat);

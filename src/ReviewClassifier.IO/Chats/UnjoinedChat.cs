namespace ReviewClassifier.IO.Chats;

/// <summary>A conversation that no case took.</summary>
/// <param name="File">The file it stands in, as the caller named it.</param>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Buyer">The buyer's nickname; null where it is not told.</param>
/// <param name="Order">The number of the order; null where it is not told.</param>
/// <param name="First">Its first time; null where none is told.</param>
/// <param name="Last">Its last time.</param>
/// <param name="Messages">How many messages it has.</param>
/// <param name="ShopUnknown">Whether a case asked for it and it was held back, because nothing tells who of it is the shop.</param>
public sealed record UnjoinedChat(
    string File, long Line, string? Buyer, string? Order, DateTime? First, DateTime? Last, long Messages, bool ShopUnknown);

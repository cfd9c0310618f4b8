namespace ReviewClassifier.IO.Chats;

/// <summary>What is known beforehand of chats that are read.</summary>
public sealed record ChatOptions
{
    /// <summary>
    /// Nicknames of the shop and its staff; a main account (<c>某某旗舰店</c>) stands for its sub-accounts (<c>某某旗舰店:小美</c>) too.
    /// </summary>
    public IReadOnlyList<string> Shops { get; init; } = [];

    /// <summary>Nicknames of the buyer.</summary>
    public IReadOnlyList<string> Buyers { get; init; } = [];

    /// <summary>
    /// The day on which the chat was copied: 今天 and 昨天 count from it, a date without a year is the last such day up to it, and a clock
    /// without any date stands on it. Null where it is not known: such times then stay unknown.
    /// </summary>
    public DateTime? Day { get; init; }
}

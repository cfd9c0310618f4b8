namespace ReviewClassifier.Histories;

/// <summary>What only a history shows. In files written in snake case.</summary>
public enum FindingKind
{
    /// <summary>More negative reviews in a short time than the shop's own rate explains.</summary>
    Burst,

    /// <summary>Nearly the same text by different buyers.</summary>
    SameText,

    /// <summary>Nicknames that differ in an ending only, of buyers who also came together.</summary>
    AlikeNames,

    /// <summary>The same telephone number or account, given in chats by different buyers.</summary>
    SharedContact,

    /// <summary>The same buyer bought the same item twice within minutes and reviewed both badly.</summary>
    BoughtTwice,

    /// <summary>Received but never confirmed, then reviewed badly, more often than in ordinary trade.</summary>
    Unconfirmed,
}

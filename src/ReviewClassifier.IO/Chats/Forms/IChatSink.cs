namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>One message before it is known who the shop is.</summary>
/// <param name="Name">Who says it, as it stands there; a role (买家) where no name is given.</param>
/// <param name="At">When, the shop's local time; null where that is not told.</param>
/// <param name="Text">What it says.</param>
/// <param name="Line">The line on which it starts, from 1.</param>
internal readonly record struct Message(string Name, DateTime? At, string Text, long Line);

/// <summary>What tells one conversation from another; each part may be unknown.</summary>
/// <param name="Order">The number of the order.</param>
/// <param name="Buyer">The buyer's nickname.</param>
internal readonly record struct ConversationKey(string? Order, string? Buyer)
{
    private static readonly string[] Nothing = ["", "-", "--", "/", "0", "无", "null", "NULL", "none", "None", "N/A"];

    /// <summary>A cell's text as part of a key; null for the ways to write nothing.</summary>
    public static string? Part(string? text) => text?.Trim(Written.Blank) is { } part && !Nothing.Contains(part) ? part : null;
}

/// <summary>Takes what a form of chat gives, in the order of the file.</summary>
internal interface IChatSink
{
    /// <summary>From here on messages belong to this conversation.</summary>
    void Conversation(ConversationKey key);

    void Add(in Message message);

    /// <summary>A line of the program the chat was copied from.</summary>
    void Notice(long line, string text);

    /// <summary>A line or row that could not be read.</summary>
    void Unread(long line, ReadOnlySpan<char> text, Unreadable reason);
}

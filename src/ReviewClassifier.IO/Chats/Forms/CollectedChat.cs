using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Collects one chat in memory.</summary>
internal sealed class CollectedChat : IChatSink
{
    private readonly List<UnreadLines> notices = [];
    private readonly List<UnreadLines> unread = [];

    public List<Message> Messages { get; } = [];

    /// <summary>The buyer's nickname where the file tells it.</summary>
    public string? Buyer { get; private set; }

    public IReadOnlyList<UnreadLines> Notices => notices;

    public IReadOnlyList<UnreadLines> Unread => unread;

    public void Conversation(ConversationKey key) => Buyer ??= key.Buyer;

    public void Add(in Message message) => Messages.Add(message);

    public void Notice(long line, string text) => Place(notices, line, text, "a line of the program that the chat was copied from");

    void IChatSink.Unread(long line, ReadOnlySpan<char> text, Unreadable reason) =>
        Place(unread, line, text, reason.ToString(), together: reason.Found.Length == 0);

    private static void Place(List<UnreadLines> lines, long line, ReadOnlySpan<char> text, string reason, bool together = true)
    {
        if (together && lines is [.., var last] && last.Reason == reason && last.Line + last.Count == line)
        {
            lines[^1] = last with { Count = last.Count + 1 };
            return;
        }

        lines.Add(new UnreadLines(line, 1, Quote.Literal(text), reason));
    }
}

using ReviewClassifier.IO.Chats.Forms;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>
/// Takes the messages of one file into the spool. Messages of several conversations may stand mixed, as in an export in the order of time:
/// the open segments are held, up to a bound, so that a conversation is not kept message by message.
/// </summary>
internal sealed class SpoolSink(int number, string file, Spool spool, Census census, FaultList faults, CancellationToken stop) : IChatSink
{
    /// <summary>How long nobody must have said anything for a new segment to begin.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(3);

    private const int MostMessages = 512;
    private const long MostHeld = 2 << 20;

    private readonly Dictionary<ConversationKey, Segment> open = [];
    private readonly List<ConversationKey> order = [];
    private readonly HashSet<string> counted = new(StringComparer.Ordinal);
    private readonly ConversationName named = ChatFiles.NameOf(file);
    private ConversationKey key;
    private ulong conversation;
    private bool starts = true;
    private long held;
    private int unnamed;

    /// <summary>How many messages were taken.</summary>
    public long Messages { get; private set; }

    public void Conversation(ConversationKey next)
    {
        if (next == key && conversation != 0)
        {
            return;
        }

        key = next;
        Begin();
    }

    public void Add(in Message message)
    {
        if (conversation == 0)
        {
            key = new ConversationKey(named.Order, null);
            Begin();
        }

        if (!open.TryGetValue(key, out var segment) || segment.Messages.Count >= MostMessages || IsAfterSilence(segment, message))
        {
            if (segment is not null)
            {
                Close(segment);
                starts = false;
            }

            open[key] = segment = new Segment(number, key, starts);
            order.Add(key);
            starts = false;
        }

        segment.Messages.Add(message);
        if (counted.Add(message.Name))
        {
            census.Add(conversation, message.Name);
        }

        Messages++;
        held += message.Text.Length + 32;
        if (held > MostHeld)
        {
            stop.ThrowIfCancellationRequested();
            Flush();
        }
    }

    public void Notice(long line, string text)
    {
    }

    public void Unread(long line, ReadOnlySpan<char> text, Unreadable reason) => faults.Add(file, line, text, reason);

    /// <summary>Puts all that is held into the spool, in the order in which it began.</summary>
    public void Flush()
    {
        foreach (var begun in order)
        {
            if (open.Remove(begun, out var segment))
            {
                spool.Add(segment);
            }
        }

        order.Clear();
        held = 0;
    }

    private void Begin()
    {
        starts = !open.ContainsKey(key);
        counted.Clear();
        conversation = key == default
            ? Keys.OfText($"{number}/{unnamed++}")
            : Keys.OfText($"{key.Order}\n{key.Buyer}");
    }

    private void Close(Segment segment)
    {
        open.Remove(segment.Key);
        order.Remove(segment.Key);
        spool.Add(segment);
    }

    private static bool IsAfterSilence(Segment segment, in Message message) =>
        message.At is { } at && segment.Messages[^1].At is { } before && (at - before).Duration() > Silence;
}

using System.Text;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// Reads a chat written as text, whatever its form: first lines of messages (<see cref="Head"/>), further lines of them, lines with a day
/// or a time for what follows, lines that begin another conversation, and lines of the program. Holds one message at a time.
/// </summary>
internal sealed class Transcript
{
    /// <summary>
    /// The longest message that is held, in characters: a longer one goes on in a further message of the same speaker and time.
    /// </summary>
    public const int LongestMessage = 1 << 20;

    private readonly IChatSink sink;
    private readonly Dialect dialect;
    private readonly DayClock clock;
    private readonly StringBuilder text = new();
    private DateTime? standing;
    private string? name;
    private DateTime? at;
    private long start;
    private int blanks;
    private bool nameNext;
    private bool betweenMessages = true;
    private bool separated;

    private Transcript(IReadOnlyList<string> sample, ChatOptions options, IChatSink sink)
    {
        this.sink = sink;
        dialect = new Dialect(sample, options);
        clock = new DayClock(options.Day);
    }

    /// <summary>Reads to the end.</summary>
    public static void Read(TextReader reader, ChatOptions options, IChatSink sink)
    {
        var lines = new TextLines(reader, sink);
        var first = lines.Take(Dialect.Sample);
        var transcript = new Transcript([.. first.Select(line => line.Text)], options, sink);
        foreach (var line in first)
        {
            transcript.Add(line.Number, line.Text);
        }

        while (lines.TryNext(out var line))
        {
            transcript.Add(line.Number, line.Text);
        }

        transcript.Close();
    }

    private void Add(long number, string line)
    {
        var plain = line.AsSpan().Trim(Written.Blank);
        if (plain.IsEmpty)
        {
            blanks++;
            return;
        }

        if (!Begins(number, line, plain))
        {
            Continue(number, line);
        }

        blanks = 0;
    }

    // Whether the line is anything but a further line of the message before it.
    private bool Begins(long number, string line, ReadOnlySpan<char> plain)
    {
        if (Written.IsRule(plain))
        {
            return Notice(number, line);
        }

        var ruled = Written.TryUnrule(plain, out var words);
        words = ruled ? words : plain;
        if (ruled && Head.IsTime(words, out var day))
        {
            Stand(day);
            return true;
        }

        var parts = ruled || betweenMessages || separated || (blanks > 0 && text.Length > 0);
        if (parts && Separator.TryRead(words, ruled, out var key))
        {
            // Where the first conversation is headed so, the next is too, even right below a message: else another buyer's words would count
            // as this one's. An order number that somebody sent parts a conversation from itself then, which joins again by that number.
            separated |= betweenMessages && !ruled;
            Close();
            betweenMessages = true;
            sink.Conversation(key);
            return true;
        }

        var head = dialect.Resolve(Head.Of(plain));
        if (dialect.Accepts(head))
        {
            Open(number, head.Name.ToString(), IsTimed(head) ? clock.Read(head.Time) : standing);
            text.Append(head.Text);
            return true;
        }

        return IsTimeLine(plain) || IsBareName(number, plain) || IsNotice(number, words.ToString());
    }

    private static bool IsTimed(in Head head) => head.Form is not (HeadForm.NameText or HeadForm.NameColon);

    private bool IsTimeLine(ReadOnlySpan<char> plain)
    {
        var awaited = name is not null && text.Length == 0;
        if (dialect.IsDated || !Head.IsTime(plain, out var time) || (awaited && !(time.HasDay && time.Clock is not null)))
        {
            return false;
        }

        Stand(time);
        nameNext = dialect.HasBareNames && time.Clock is not null;
        return true;
    }

    private bool IsBareName(long number, ReadOnlySpan<char> plain)
    {
        if (!dialect.HasBareNames || (name is not null && text.Length == 0) || !(nameNext || dialect.IsBareName(plain.ToString())))
        {
            return false;
        }

        Open(number, plain.ToString(), standing);
        return true;
    }

    private bool IsNotice(long number, string words)
    {
        var awaited = name is not null && text.Length == 0;
        if (awaited || !(Notices.IsRecall(words) || Notices.IsNotice(words)))
        {
            return false;
        }

        if (!Notices.IsRecall(words))
        {
            return Notice(number, words);
        }

        // That a message was taken back belongs to the chat; the platform says it.
        Open(number, "系统", null);
        text.Append(words);
        Close();
        return true;
    }

    private bool Notice(long number, string line)
    {
        sink.Notice(number, line);
        return true;
    }

    private void Continue(long number, string line)
    {
        if (name is null)
        {
            sink.Unread(number, line, Unreadable.NobodySpeaks);
            return;
        }

        if (text.Length > LongestMessage)
        {
            var (speaker, moment) = (name, at);
            Open(number, speaker, moment);
        }

        if (text.Length > 0)
        {
            text.Append('\n', 1 + blanks);
        }

        text.Append(text.Length > 0 ? line.AsSpan().TrimEnd(Written.Blank) : line.AsSpan().Trim(Written.Blank));
    }

    private void Stand(WrittenTime time)
    {
        Close();
        standing = clock.Read(time);
    }

    private void Open(long number, string speaker, DateTime? moment)
    {
        Close();
        (name, at, start) = (speaker, moment, number);
        (nameNext, betweenMessages) = (false, false);
    }

    private void Close()
    {
        if (name is not null)
        {
            sink.Add(new Message(name, at, text.ToString().Trim(Written.Blank), start));
        }

        name = null;
        text.Clear();
    }
}

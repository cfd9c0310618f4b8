using System.Text;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// The lines of a text with their numbers, of any length up to <see cref="Longest"/>; what is longer is reported and passed over.
/// </summary>
internal sealed class TextLines(TextReader reader, IChatSink sink)
{
    /// <summary>The longest line that is held, in characters.</summary>
    public const int Longest = 8 << 20;

    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder rest = new();
    private int from;
    private int filled;
    private bool afterReturn;

    public long Number { get; private set; }

    /// <summary>The next lines, as many as asked for or there are.</summary>
    public IReadOnlyList<(long Number, string Text)> Take(int most)
    {
        var lines = new List<(long, string)>();
        for (var size = 0; lines.Count < most && size < Longest && TryNext(out var line); size += line.Text.Length)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The next line without its end (LF, CR or both); false at the end.</summary>
    public bool TryNext(out (long Number, string Text) line)
    {
        rest.Clear();
        var (any, tooLong) = (false, false);
        while (Fill())
        {
            if (afterReturn)
            {
                afterReturn = false;
                if (buffer[from] == '\n')
                {
                    from++;
                    continue;
                }
            }

            any = true;
            var here = buffer.AsSpan(from..filled);
            var end = here.IndexOfAny('\n', '\r');
            var part = end < 0 ? here : here[..end];
            tooLong |= rest.Length + part.Length > Longest;
            if (tooLong)
            {
                part = default;
            }

            from += end < 0 ? here.Length : end + 1;
            if (end >= 0 && rest.Length == 0 && !tooLong)
            {
                afterReturn = here[end] == '\r';
                line = (++Number, part.ToString());
                return true;
            }

            rest.Append(part);
            if (end >= 0)
            {
                afterReturn = here[end] == '\r';
                return Whole(tooLong, out line);
            }
        }

        line = default;
        return any && Whole(tooLong, out line);
    }

    private bool Whole(bool tooLong, out (long Number, string Text) line)
    {
        Number++;
        if (tooLong)
        {
            sink.Unread(
                Number, rest.ToString(0, Math.Min(rest.Length, 64)),
                new Unreadable($"a line longer than {Longest} characters", "a message", "check that the line ends were kept"));
            rest.Clear();
        }

        line = (Number, rest.ToString());
        return true;
    }

    private bool Fill()
    {
        if (from == filled)
        {
            from = 0;
            filled = reader.Read(buffer);
        }

        return filled > 0;
    }
}

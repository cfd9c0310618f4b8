using System.Text;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// Tells by its content in which form a chat is written, and reads it: JSON Lines or a JSON array of messages or of cases, a workbook or a
/// text table with headers, or text as it is copied out of a chat's window (<see cref="Transcript"/>).
/// </summary>
internal static class ChatSource
{
    private const int Looked = 1 << 16;

    /// <summary>Reads a text as it was pasted.</summary>
    public static void ReadText(string text, ChatOptions options, IChatSink sink)
    {
        var start = text.AsSpan().TrimStart(Written.Blank);
        if (IsJson(start) || MessageColumns.IsHeader(FirstLine(start)))
        {
            Read(new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false), "", options, sink);
            return;
        }

        using var reader = new StringReader(text);
        Transcript.Read(reader, options, sink);
    }

    /// <summary>Reads a file's content, and closes it.</summary>
    /// <exception cref="Faults.InputException">It cannot be read to its end, or is a broken workbook.</exception>
    public static void Read(Stream stream, string file, ChatOptions options, IChatSink sink)
    {
        using var peeked = new PeekedStream(stream, file);
        if (TableFile.IsExcel(peeked, file))
        {
            MessageTable.Read(peeked, file, sink);
            return;
        }

        var (encoding, start) = Encoded(peeked.Peek(Looked), peeked);
        if (IsJson(start))
        {
            var utf8 = encoding is UTF8Encoding ? peeked : Encoding.CreateTranscodingStream(peeked, encoding, Encoding.UTF8);
            MessageJson.Read(utf8, file, sink);
        }
        else if (MessageColumns.IsHeader(FirstLine(start)))
        {
            MessageTable.Read(peeked, file, sink);
        }
        else
        {
            using var reader = new StreamReader(peeked, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
            Transcript.Read(reader, options, sink);
        }
    }

    // Plain UTF-8 is told without loading the tables of other encodings.
    private static (Encoding Encoding, string Start) Encoded(ReadOnlySpan<byte> start, PeekedStream stream)
    {
        var encoding = System.Text.Unicode.Utf8.IsValid(start) && start.ContainsAnyInRange((byte)0x80, (byte)0xFF)
            ? Encoding.UTF8
            : TextEncoding.Of(start.Length < Looked ? start : stream.Peek(TextEncoding.Looked)).Encoding;
        return (encoding, encoding.GetString(stream.Peek(Looked)).TrimStart(Written.Blank));
    }

    private static bool IsJson(ReadOnlySpan<char> start) =>
        start is ['{', ..] && start[1..].TrimStart(Written.Blank) is ['"' or '}', ..]
        || (start is ['[', ..] && start[1..].TrimStart(Written.Blank) is ['{' or ']', ..]);

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads a chat on its own: a JSON array or JSON Lines of chat lines, or plain lines as <see cref="PlainChat"/> does.</summary>
internal static class ChatFile
{
    public static IReadOnlyList<ChatLine> Read(string path)
    {
        var bytes = WholeFile.Read(path);
        var start = bytes.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return [];
        if (start[0] == '{')
            return Parse("["u8, WithCommas(bytes), "]"u8, path);
        if (start[0] == '[' && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..])
            return Parse(default, bytes, default, path);
        if (!Utf8.IsValid(bytes))
            throw new InputException($"{path}: is not written in UTF-8 (perhaps in GBK); save it as UTF-8 and try again.");
        return PlainChat.Parse(Encoding.UTF8.GetString(bytes), path);
    }

    // The array becomes the chat of a case, so that there is one reader of chat lines; what stands before it stands on a line of its own,
    // so that faults name the file's own lines and columns.
    private static IReadOnlyList<ChatLine> Parse(ReadOnlySpan<byte> before, ReadOnlySpan<byte> chat, ReadOnlySpan<byte> after, string path)
    {
        var row = new ArrayBufferWriter<byte>(chat.Length + 64);
        row.Write("{\"review\":\"-\",\"chat\":"u8);
        row.Write(before);
        row.Write("\n"u8);
        row.Write(chat);
        row.Write(after);
        row.Write("}"u8);
        var parsed = CaseParser.Parse(row.WrittenSpan, path, line: 0);
        return parsed.Ok ? parsed.Value.Chat : throw new InputException(parsed.Fault.ToString());
    }

    // Commas go to the ends of lines, so that no column moves.
    private static ReadOnlySpan<byte> WithCommas(ReadOnlySpan<byte> lines)
    {
        var joined = new ArrayBufferWriter<byte>(lines.Length + 64);
        var first = true;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range].TrimEnd(" \t\r"u8);
            if (!first)
                joined.Write(line.IsEmpty ? "\n"u8 : ",\n"u8);
            // Blank lines at the top need no comma after them.
            first &= line.IsEmpty;
            if (first)
                joined.Write("\n"u8);
            joined.Write(line);
        }

        return joined.WrittenSpan;
    }
}

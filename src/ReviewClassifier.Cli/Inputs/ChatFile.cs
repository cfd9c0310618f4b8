using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads a chat on its own: a JSON array of chat lines, JSON Lines of them, or plain lines as <see cref="PlainChat"/> reads them.</summary>
internal static class ChatFile
{
    public static IReadOnlyList<ChatLine> Read(string path)
    {
        var bytes = WholeFile.Read(path);
        var start = bytes.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return [];
        if (start[0] == '{')
            return Parse(Joined(bytes), path);
        if (start[0] == '[' && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..])
            return Parse(bytes, path);
        if (!Utf8.IsValid(bytes))
            throw new InputException($"{path}: is not written in UTF-8 (perhaps in GBK); save it as UTF-8 and try again.");
        return PlainChat.Parse(Encoding.UTF8.GetString(bytes), path);
    }

    // The array becomes the chat of a case, so that there is one reader of chat lines; its first line stands above the file's first, so
    // that faults name the file's own lines and columns.
    private static IReadOnlyList<ChatLine> Parse(ReadOnlySpan<byte> array, string path)
    {
        var row = new ArrayBufferWriter<byte>(array.Length + 32);
        row.Write("{\"review\":\"-\",\"chat\":\n"u8);
        row.Write(array);
        row.Write("}"u8);
        var parsed = CaseParser.Parse(row.WrittenSpan, path, line: 0);
        return parsed.Ok ? parsed.Value.Chat : throw new InputException(parsed.Fault.ToString());
    }

    // Commas go to the ends of lines and the brackets outside, so that no column moves.
    private static ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> lines)
    {
        var joined = new ArrayBufferWriter<byte>(lines.Length + 64);
        // The bracket takes the place of the line break above the first line, which is white space either way.
        joined.Write("["u8);
        var any = false;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range].TrimEnd("\r \t"u8);
            if (any && !line.IsEmpty)
                joined.Write(",\n"u8);
            else
                joined.Write("\n"u8);
            any |= !line.IsEmpty;
            joined.Write(line);
        }

        joined.Write("]"u8);
        return joined.WrittenSpan;
    }
}

using System.Text.Unicode;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads the one case that <c>score</c> is given, from a file or from the command line.</summary>
internal static class OneCase
{
    /// <summary>A case written as JSON, on one line or over several.</summary>
    public static Case FromFile(string path, TextWriter error)
    {
        var bytes = WholeFile.Read(path);
        var parsed = CaseParser.Parse(bytes, path, line: 1);
        if (parsed.Ok)
        {
            if (!Utf8.IsValid(bytes))
            {
                error.WriteLine(
                    $"{path}: holds bytes that are not UTF-8, shown as \uFFFD and not understood; save it as UTF-8 for a better verdict.");
            }

            return parsed.Value;
        }

        RefuseSeveral(bytes, path);
        throw new InputException(parsed.Fault.ToString());
    }

    /// <summary>A review's text, with the chat where there is one.</summary>
    public static Case FromText(string review, string? chatPath)
    {
        var chat = chatPath is null ? [] : ChatFile.Read(chatPath);
        if (string.IsNullOrWhiteSpace(review) && chat.All(line => string.IsNullOrWhiteSpace(line.Text)))
            throw new InputException("--review: found no text, and none in a chat; there is nothing to score.");
        return new Case("review", null, null, null, review, null, chat);
    }

    // A person who hands over a whole list should learn which verb takes it, not that a bracket is missing.
    private static void RefuseSeveral(ReadOnlySpan<byte> bytes, string path)
    {
        using var reader = new JsonLinesReader(new MemoryStream(bytes.ToArray()), path);
        using var lines = reader.ReadBlock();
        if (lines?.Count > 1 && CaseParser.Parse(lines[0], path).Ok)
        {
            throw new WrongUseException(
                $"{path}: holds several cases, one a line, and score takes one; use: review-classifier batch {path} --output FILE");
        }
    }
}

using System.Text.Unicode;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads the one case that <c>score</c> or <c>appeal</c> is given, from a file or from the command line.</summary>
internal static class OneCase
{
    /// <summary>A case written as JSON, on one line or over several.</summary>
    /// <param name="path">The file, or <c>-</c>.</param>
    /// <param name="error">Where a warning goes.</param>
    /// <param name="several">What to do where the file holds several cases: the end of the message that refuses them.</param>
    public static Case FromFile(string path, TextWriter error, string? several = null)
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

        RefuseSeveral(bytes, path, several ?? $"and score takes one; use: review-classifier batch {path} --output FILE");
        throw new InputException(parsed.Fault.ToString());
    }

    /// <summary>A review's text, with the chat where there is one.</summary>
    public static Case FromText(string review, string? chatPath, IReadOnlyList<string> shops, TextWriter error)
    {
        var chat = chatPath is null ? [] : ChatFile.Read(chatPath, shops, error);
        if (string.IsNullOrWhiteSpace(review) && chat.All(line => string.IsNullOrWhiteSpace(line.Text)))
            throw new InputException("--review: found no text, and none in a chat; there is nothing to score.");
        return new Case("review", null, null, null, review, null, chat);
    }

    /// <summary>The first case of an id among several, one a line.</summary>
    public static Case FromLines(string path, string id)
    {
        using var lines = new JsonLinesReader(new MemoryStream(WholeFile.Read(path).ToArray()), path);
        var count = 0;
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++, count++)
                {
                    if (CaseParser.Parse(block[i], path) is { Ok: true } parsed && parsed.Value.Id == id)
                        return parsed.Value;
                }
            }
        }

        throw new InputException($"{path}: none of its {count} lines holds a case of the id \"{Page.SafeText.Inert(id, 60)}\"; check the id.");
    }

    // A person who hands over a whole list should learn which verb takes it, not that a bracket is missing.
    private static void RefuseSeveral(ReadOnlySpan<byte> bytes, string path, string several)
    {
        using var reader = new JsonLinesReader(new MemoryStream(bytes.ToArray()), path);
        using var lines = reader.ReadBlock();
        if (lines?.Count > 1 && CaseParser.Parse(lines[0], path).Ok)
        {
            throw new WrongUseException($"{path}: holds several cases, one a line, {several}");
        }
    }
}

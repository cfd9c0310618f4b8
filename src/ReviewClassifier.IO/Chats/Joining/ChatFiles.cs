using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>The files of chats that paths stand for, and what their names tell.</summary>
internal static class ChatFiles
{
    private static readonly string[] Endings = [".txt", ".log", ".csv", ".tsv", ".xlsx", ".jsonl", ".json"];

    // What programs and people add to a partner's name when they save a chat.
    private static readonly string[] Additions = ["的聊天记录", "聊天记录", "的对话", "的会话"];

    /// <summary>
    /// The files, a folder standing for all chats in it and in the folders of it, in ordinal order; one named twice counts once.
    /// </summary>
    /// <exception cref="InputException">A path is not there, or a folder holds none.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            found.AddRange((Directory.Exists(path) ? In(path) : [Existing(path)]).Where(file => seen.Add(Path.GetFullPath(file))));
        }

        return found;
    }

    /// <summary>The number of the order, or the nickname, that a file is named after.</summary>
    public static ConversationName NameOf(string file)
    {
        var stem = InputFile.Stem(file).Trim(Forms.Written.Blank);
        foreach (var addition in Additions)
        {
            stem = stem.EndsWith(addition, StringComparison.Ordinal) ? stem[..^addition.Length] : stem;
        }

        stem = stem is ['与' or '和', _, ..] ? stem[1..] : stem;
        var bare = stem.StartsWith("订单", StringComparison.Ordinal) ? stem[2..].TrimStart('号', '_', '-', ' ') : stem;
        return bare.Length is >= 10 and <= 32 && bare.All(c => char.IsAsciiDigit(c) || c == '-')
            ? new ConversationName(bare, null)
            : new ConversationName(null, stem.Length is > 0 and <= 64 ? stem : null);
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new InputException($"{path}: there is no such file or folder; check the name.");

    private static string[] In(string folder)
    {
        try
        {
            var deep = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            var files = Directory.GetFiles(folder, "*", deep)
                .Where(file => Endings.Contains(InputFile.Extension(file)) && Path.GetFileName(file) is not (['.', ..] or ['~', '$', ..]))
                .Order(StringComparer.Ordinal)
                .ToArray();
            return files.Length > 0
                ? files
                : throw new InputException(
                    $"{folder}: holds no chats ({string.Join(", ", Endings)}); name another folder or the files themselves.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder}: cannot be looked through ({error.Message.TrimEnd('.')}); check its permissions.", error);
        }
    }
}

/// <summary>What a file's name tells of its conversation.</summary>
internal readonly record struct ConversationName(string? Order, string? Nickname);

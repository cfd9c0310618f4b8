using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Opens and finds input files.</summary>
public static class InputFile
{
    private static readonly string[] BesideResults = [".rejects.jsonl", ".history.jsonl", ".findings.jsonl", ".unjoined.jsonl"];

    private static readonly string[] LinesOnly = [".jsonl"];

    /// <summary>
    /// Opens a file for reading from start to end. Gzip is told by its first two bytes, or by the name's <c>.gz</c> where the
    /// file cannot be read twice (a pipe). <see cref="InputException"/> where it is not there or may not be read.
    /// </summary>
    public static Stream Open(string path) => Open(path, out _);

    /// <summary>The same, with the file itself, whose position tells how much of it was read.</summary>
    internal static Stream Open(string path, out FileStream file)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new InputException($"{path}: is a folder; name the files in it.");
            }

            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return IsGzip(file, path) ? new GunzipStream(file) : file;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file; check the name.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be opened ({error.Message.TrimEnd('.')}); check the name and its permissions.", error);
        }
    }

    /// <summary>
    /// The files that paths stand for: a file is itself, a folder its <c>*.jsonl</c> and <c>*.jsonl.gz</c> (not of folders in
    /// it) in ordinal order; a file named twice counts once. <see cref="InputException"/> for a folder that holds none.
    /// </summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => Find(paths, LinesOnly);

    /// <summary>
    /// The same for other endings, each also with <c>.gz</c>. Hidden files, a spreadsheet's lock files (<c>~$…</c>) and what
    /// an earlier run wrote beside its results (<c>*.rejects.jsonl</c> and the like) do not stand for a folder's content.
    /// </summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, IReadOnlyList<string> endings)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            found.AddRange((Directory.Exists(path) ? InFolder(path, endings) : [path]).Where(file => seen.Add(Path.GetFullPath(file))));
        }

        return found;
    }

    /// <summary>The file's name without folder, without <c>.gz</c> and then without its extension.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(Unzipped(path));

    /// <summary>The extension with its dot, in lower case, <c>.gz</c> passed over: <c>.csv</c> of <c>shop.CSV.gz</c>.</summary>
    public static string Extension(string path) => Path.GetExtension(Unzipped(path)).ToLowerInvariant();

    private static string Unzipped(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Path.GetFileName(path)[..^3] : Path.GetFileName(path);

    private static string[] InFolder(string folder, IReadOnlyList<string> endings)
    {
        var files = Directory.GetFiles(folder)
            .Where(file => endings.Contains(Extension(file)) && !IsAside(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0
            ? files
            : throw new InputException($"{folder}: holds no {Listed(endings)} files; name another folder or the files themselves.");
    }

    private static bool IsAside(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || Array.Exists(BesideResults, ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static string Listed(IReadOnlyList<string> endings) =>
        endings.Count == 1 ? endings[0] : $"{string.Join(", ", endings.SkipLast(1))} or {endings[^1]}";

    private static bool IsGzip(FileStream file, string path)
    {
        if (!file.CanSeek)
        {
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        }

        Span<byte> start = stackalloc byte[2];
        var read = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && start is [0x1F, 0x8B];
    }
}

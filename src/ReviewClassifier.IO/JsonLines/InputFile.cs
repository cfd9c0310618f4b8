using System.IO.Compression;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Opens and finds input files.</summary>
public static class InputFile
{
    private static readonly string[] Endings = [".jsonl", ".jsonl.gz"];

    /// <summary>
    /// Opens a file for reading from start to end. Gzip is told by its first two bytes, or by the name's <c>.gz</c> where the
    /// file cannot be read twice (a pipe). <see cref="InputException"/> where it is not there or may not be read.
    /// </summary>
    public static Stream Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new InputException($"{path}: is a folder; name the files in it.");
            }

            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return IsGzip(file, path) ? new GZipStream(new BufferedStream(file, 1 << 16), CompressionMode.Decompress) : file;
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
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            found.AddRange((Directory.Exists(path) ? InFolder(path) : [path]).Where(file => seen.Add(Path.GetFullPath(file))));
        }

        return found;
    }

    /// <summary>The file's name without folder and without <c>.jsonl</c>, <c>.jsonl.gz</c> or whatever its extension is.</summary>
    public static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        var ending = Array.FindLast(Endings, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        return ending is null ? Path.GetFileNameWithoutExtension(name) : name[..^ending.Length];
    }

    private static string[] InFolder(string folder)
    {
        var files = Directory.GetFiles(folder)
            .Where(file => Endings.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .ToArray();
        return files.Length > 0 ? files : throw new InputException($"{folder}: holds no .jsonl files; name another folder or the files themselves.");
    }

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

namespace ReviewClassifier.Histories.Spooling;

/// <summary>A folder of files that are gone with it: what an analysis cannot hold in memory.</summary>
internal sealed class SpoolFolder : IDisposable
{
    private readonly List<FileStream> _files = [];
    private readonly string _path;

    public SpoolFolder(string? parent)
    {
        _path = parent is null
            ? Directory.CreateTempSubdirectory("review-classifier-history-").FullName
            : Directory.CreateDirectory(Path.Combine(parent, $"history-{Guid.NewGuid():N}.tmp")).FullName;
    }

    /// <summary>A new file, which other users of the machine cannot read: it holds reviews.</summary>
    public FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(_path, $"{_files.Count}.tmp"), options);
        _files.Add(file);
        return file;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }
}

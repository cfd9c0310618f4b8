namespace ReviewClassifier.Web.Histories;

/// <summary>A folder of files that only this user can read, and that are gone with it: they hold reviews.</summary>
internal sealed class SpoolPlace : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("review-classifier-pages-").FullName;
    private int _count;

    /// <summary>The place of a new file.</summary>
    public string NewPath(string ending) => Path.Combine(_path, $"{Interlocked.Increment(ref _count)}{ending}");

    /// <summary>A new file, removed when it is closed.</summary>
    public FileStream Create()
    {
        return new FileStream(NewPath(".tmp"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        });
    }

    public void Dispose()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }
}

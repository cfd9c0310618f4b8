using System.IO.Compression;

namespace ReviewClassifier.IO.Output;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name (<c>.NAME.XXXXXXXX.tmp</c>),
/// and takes its place, over any file there, only on <see cref="Commit"/>. Without that, disposing leaves everything as it was.
/// Devices such as <c>/dev/null</c> are written directly, for replacing them would break the machine.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string path;
    private readonly string target;
    private readonly string temporary;
    private readonly FileStream file;
    private bool done;

    private AtomicFile(string path, string target, string temporary, FileStream file)
    {
        this.path = path;
        this.target = target;
        this.temporary = temporary;
        this.file = file;
        Stream = new GuardedStream(file, path);
    }

    /// <summary>What is written to; its failures are <see cref="OutputException"/>.</summary>
    public Stream Stream { get; }

    /// <summary>
    /// Starts a file. A symbolic link keeps pointing where it does, and the file it points to is replaced.
    /// <see cref="OutputException"/> where the folder is not there, is not a folder or may not be written.
    /// </summary>
    public static AtomicFile Create(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
        {
            throw new OutputException($"{path}: is a folder; name a file in it.");
        }

        try
        {
            var target = Path.GetFullPath(path);
            if (IsDevice(target))
            {
                return new AtomicFile(path, target, target, new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
            }

            target = Resolved(target);
            var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid().ToString("N")[..8]}.tmp");
            return new AtomicFile(path, target, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refusal.Create(path, error);
        }
    }

    /// <summary>
    /// Writes a whole file, gzipped where its name ends in <c>.gz</c>. <see cref="OutputException"/> where it cannot be written; where
    /// <paramref name="write"/> throws, what stood there before stays.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var file = Create(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            using var zipped = new GZipStream(file.Stream, CompressionLevel.Optimal, leaveOpen: true);
            write(zipped);
        }
        else
        {
            write(file.Stream);
        }

        file.Commit();
    }

    /// <summary>
    /// Brings a finished file to its place, over any file there; its bytes must be on the disk already, in a folder beside the place.
    /// Where a link leads elsewhere, they are copied. <see cref="OutputException"/> where that fails.
    /// </summary>
    public static void Place(string made, string path)
    {
        try
        {
            var target = Resolved(Path.GetFullPath(path));
            var beside = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(made)));
            if (Path.GetDirectoryName(target) == beside)
            {
                KeepMode(made, target);
                File.Move(made, target, overwrite: true);
                return;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal.Write(path, error);
        }

        using (var from = new FileStream(made, FileMode.Open, FileAccess.Read, FileShare.Read))
        using (var file = Create(path))
        {
            from.CopyTo(file.Stream);
            file.Commit();
        }

        File.Delete(made);
    }

    /// <summary>
    /// Brings the bytes to the disk and the file to its place; call it once, last. <see cref="OutputException"/> where that
    /// fails; what stood there before is then still there.
    /// </summary>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(done, this);
        try
        {
            file.Flush(flushToDisk: temporary != target);
            file.Dispose();
            if (temporary != target)
            {
                KeepMode(temporary, target);
                File.Move(temporary, target, overwrite: true);
            }

            done = true;
        }
        catch (Exception error) when (Refusal.IsOfDisk(error) || error is UnauthorizedAccessException)
        {
            throw Refusal.Write(path, error);
        }
    }

    /// <summary>Ends the writing; deletes what was not committed.</summary>
    public void Dispose()
    {
        if (done)
        {
            return;
        }

        done = true;
        try
        {
            file.Dispose();
        }
        catch (Exception error) when (Refusal.IsOfDisk(error))
        {
            // Bytes still in memory did not fit on a full disk; they are given up anyway.
        }

        if (temporary != target)
        {
            File.Delete(temporary);
        }
    }

    private static void KeepMode(string made, string target)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(made, File.GetUnixFileMode(target));
        }
    }

    private static string Resolved(string target) => new FileInfo(target).LinkTarget is null
        ? target
        : File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;

    // The system does not tell a device from a file here, so the place must: /dev and /proc, but not the shared memory in /dev.
    internal static bool IsDevice(string fullPath) =>
        !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal))
        && !fullPath.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && Path.Exists(fullPath);
}

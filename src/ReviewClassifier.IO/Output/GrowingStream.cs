namespace ReviewClassifier.IO.Output;

/// <summary>
/// A file that is written piece by piece over several runs of a program: what stands behind the last length that was noted is cut off when
/// it is opened again. Only one program may have it open. Failures are <see cref="OutputException"/>.
/// </summary>
public sealed class GrowingStream : Stream
{
    private readonly FileStream file;
    private readonly string path;

    private GrowingStream(FileStream file, string path) => (this.file, this.path) = (file, path);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <summary>How many bytes it holds.</summary>
    public override long Length => file.Position;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens it to be written on behind <paramref name="length"/> bytes; makes it where it is not there.</summary>
    /// <exception cref="OutputException">It may not be written, or is shorter than that.</exception>
    public static GrowingStream Open(string path, long length)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
            if (file.Length < length)
            {
                throw new OutputException($"{path}: is shorter than it was when the run was interrupted; start over with --restart.");
            }

            file.SetLength(length);
            file.Position = length;
            return new GrowingStream(file, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            file?.Dispose();
            throw Refusal.Create(path, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception error) when (Refusal.IsOfDisk(error))
        {
            throw Refusal.Write(path, error);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    /// <summary>Brings all that was written to the disk.</summary>
    public override void Flush()
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (Exception error) when (Refusal.IsOfDisk(error))
        {
            throw Refusal.Write(path, error);
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Closes it; bytes that a full disk did not take are given up.</summary>
    protected override void Dispose(bool disposing)
    {
        try
        {
            file.Dispose();
        }
        catch (Exception error) when (Refusal.IsOfDisk(error))
        {
            // They stand behind the last length that was noted, so nobody misses them.
        }

        base.Dispose(disposing);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>A temporary file of segments, gone with the process: one thread writes it, then any number read.</summary>
internal sealed class Spool : IDisposable
{
    private const int Prefix = 4;

    private readonly FileStream file;

    public Spool()
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), $"review-classifier-{Path.GetRandomFileName()}");
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
                BufferSize = 1 << 18,
            };
            if (!OperatingSystem.IsWindows())
            {
                // Chats are private.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            file = new FileStream(path, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(error);
        }
    }

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Adds a segment; its place is <see cref="Length"/> before.</summary>
    /// <exception cref="OutputException">The disk is full or fails.</exception>
    public void Add(Segment segment)
    {
        var bytes = segment.Write();
        Span<byte> prefix = stackalloc byte[Prefix];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, bytes.Length);
        try
        {
            file.Write(prefix);
            file.Write(bytes);
        }
        catch (IOException error)
        {
            throw Refused(error);
        }

        Length += Prefix + bytes.Length;
    }

    /// <summary>Ends a stretch of writing, so that all of it can be read.</summary>
    public void Flush()
    {
        try
        {
            file.Flush();
        }
        catch (IOException error)
        {
            throw Refused(error);
        }
    }

    /// <summary>The segment at a place, and the place of the next.</summary>
    public Segment Read(long place, out long next)
    {
        Span<byte> prefix = stackalloc byte[Prefix];
        ReadExactly(prefix, place);
        var length = Prefix + BinaryPrimitives.ReadInt32LittleEndian(prefix);
        next = place + length;
        return Read(place, length);
    }

    /// <summary>The segment at a place of which it is known how long it is.</summary>
    public Segment Read(long place, int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            ReadExactly(bytes.AsSpan(0, length), place);
            return Segment.Read(bytes.AsMemory(Prefix..length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Dispose() => file.Dispose();

    private void ReadExactly(Span<byte> bytes, long at)
    {
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, bytes, at);
            if (read == 0)
            {
                throw new EndOfStreamException("The temporary file of chats was cut off.");
            }

            bytes = bytes[read..];
            at += read;
        }
    }

    private static OutputException Refused(Exception error) => new(
        $"{Path.GetTempPath()}: the temporary file of chats cannot be written ({error.Message.TrimEnd('.')}); "
        + "make room there, or set TMPDIR to another folder.",
        error);
}

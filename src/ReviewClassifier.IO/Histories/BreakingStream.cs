namespace ReviewClassifier.IO.Histories;

/// <summary>
/// An input that ends where its packed data break off, and keeps how: all that stands before is read then. A disk that fails is no such
/// end, for what it holds may be whole.
/// </summary>
internal sealed class BreakingStream(Stream inner) : Stream
{
    /// <summary>How it broke off; null where it did not.</summary>
    public InvalidDataException? Break { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Break is null ? inner.Read(buffer) : 0;
        }
        catch (InvalidDataException broken)
        {
            Break = broken;
            return 0;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

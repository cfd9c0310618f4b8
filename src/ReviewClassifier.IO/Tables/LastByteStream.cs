using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>Passes an input through and keeps the last byte that was read.</summary>
internal sealed class LastByteStream(Stream inner) : OneWayStream
{
    /// <summary>The last byte; a line feed where there was none.</summary>
    public byte Last { get; private set; } = (byte)'\n';

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Last = read > 0 ? buffer[read - 1] : Last;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

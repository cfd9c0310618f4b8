using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// An input that ends where its packed data break off, and keeps how: all that stands before is read then. A disk that fails is no such
/// end, for what it holds may be whole.
/// </summary>
internal sealed class BreakingStream(Stream inner) : OneWayStream
{
    /// <summary>How it broke off; null where it did not.</summary>
    public InvalidDataException? Break { get; private set; }

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

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

using System.IO.Compression;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// What a gzip file holds, and <see cref="InvalidDataException"/> where it breaks off. <see cref="GZipStream"/> takes a file that was cut
/// as one that ends there, and so loses the rest without a word. Hence, where it has come to an end, it is given one more member of a
/// known content (RFC 1952, 2.2: members follow one another): only behind whole ones does that come out as it went in.
/// </summary>
internal sealed class GunzipStream : OneWayStream
{
    private static readonly byte[] Mark = "the end of all members before"u8.ToArray();

    private readonly Source packed;
    private readonly GZipStream unpacked;
    private bool ended;

    public GunzipStream(Stream packed)
    {
        this.packed = new Source(packed);
        unpacked = new GZipStream(new BufferedStream(this.packed, 1 << 16), CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.IsEmpty)
        {
            return 0;
        }

        var read = unpacked.Read(buffer);
        if (read == 0)
        {
            Demand();
            ended = true;
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Demand()
    {
        packed.GiveMark();
        var found = new byte[Mark.Length + 1];
        if (!found.AsSpan(0, unpacked.ReadAtLeast(found, found.Length, throwOnEndOfStream: false)).SequenceEqual(Mark))
        {
            throw new InvalidDataException("The packed data break off.");
        }
    }

    /// <summary>The packed bytes, and behind them the mark once it is wanted.</summary>
    private sealed class Source(Stream inner) : OneWayStream
    {
        private MemoryStream? mark;

        public void GiveMark()
        {
            mark = new MemoryStream();
            using (var member = new GZipStream(mark, CompressionLevel.NoCompression, leaveOpen: true))
            {
                member.Write(Mark);
            }

            mark.Position = 0;
        }

        public override int Read(Span<byte> buffer) => mark is null ? inner.Read(buffer) : mark.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

using System.Buffers;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// The pooled buffer that a stream is read into until it holds a whole line. Taking the lines hands the buffer itself over and
/// carries the rest into a new one, so that bytes are copied once at most.
/// </summary>
internal sealed class FillingBuffer(Stream stream, int blockBytes, bool fillWhole) : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(blockBytes);
    private int searched;

    /// <summary>How many bytes it holds.</summary>
    public int Filled { get; private set; }

    /// <summary>Whether the stream has come to its end.</summary>
    public bool Ended { get; private set; }

    public ReadOnlySpan<byte> Held => bytes.AsSpan(0, Filled);

    /// <summary>Reads on, growing where it is full.</summary>
    public void Fill()
    {
        if (Filled == bytes.Length)
        {
            var old = bytes;
            Carry(bytes.Length * 2, from: 0);
            ArrayPool<byte>.Shared.Return(old);
        }

        var room = bytes.AsSpan(Filled);
        var read = fillWhole ? stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false) : stream.Read(room);
        Filled += read;
        Ended = read == 0;
    }

    /// <summary>Where the last whole line ends; 0 where there is none. Bytes are searched once only, so a long line costs no more.</summary>
    public int WholeLines()
    {
        var newline = bytes.AsSpan(searched..Filled).LastIndexOf((byte)'\n');
        var end = newline < 0 ? 0 : searched + newline + 1;
        searched = Filled;
        return end;
    }

    /// <summary>Hands over the buffer, of which the first <paramref name="end"/> bytes are the taker's.</summary>
    public byte[] Take(int end)
    {
        var taken = bytes;
        Carry(Math.Max(blockBytes, (Filled - end) * 2), end);
        return taken;
    }

    /// <summary>Forgets what it holds.</summary>
    public void Drop() => Filled = searched = 0;

    public void Dispose()
    {
        var given = Interlocked.Exchange(ref bytes, []);
        if (given.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(given);
        }

        Filled = searched = 0;
        Ended = true;
        stream.Dispose();
    }

    private void Carry(int size, int from)
    {
        var old = bytes;
        bytes = ArrayPool<byte>.Shared.Rent(size);
        old.AsSpan(from..Filled).CopyTo(bytes);
        Filled -= from;
        searched = Filled;
    }
}

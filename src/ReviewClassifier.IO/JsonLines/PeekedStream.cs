using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// An input whose first bytes can be looked at before it is read from its start, so that what it holds is told by its content even
/// where it can be read only once. Failures to read are <see cref="InputException"/>.
/// </summary>
internal sealed class PeekedStream(Stream inner, string file) : OneWayStream
{
    private const int FirstLook = 1 << 16;

    private byte[] start = [];
    private int held;
    private int given;

    /// <summary>Opens a file as <see cref="InputFile.Open(string)"/> does.</summary>
    public static PeekedStream Open(string path) => new(InputFile.Open(path), path);

    /// <summary>The first bytes, as many as asked for or the whole input; they stay to be read.</summary>
    public ReadOnlySpan<byte> Peek(int most)
    {
        var there = Peek(most, most);
        return there[..Math.Min(there.Length, most)];
    }

    /// <summary>
    /// The first bytes, at least as many as asked for and what else is there of the most: a pipe is not waited for longer. They stay to
    /// be read.
    /// </summary>
    public ReadOnlySpan<byte> Peek(int least, int most)
    {
        var ended = false;
        while (held < least && !ended)
        {
            // Grown step by step: most inputs are much shorter than what is looked at of a long one.
            if (held == start.Length)
            {
                Array.Resize(ref start, Math.Min(Math.Max(most, least), Math.Max(FirstLook, start.Length * 2)));
            }

            var wanted = Math.Min(least, start.Length) - held;
            var read = Guarded(start.AsSpan(held), wanted);
            held += read;
            ended = read < wanted;
        }

        return start.AsSpan(0, held);
    }

    /// <summary>All that is left, which must fit an array.</summary>
    public byte[] ReadToEnd()
    {
        using var whole = new MemoryStream();
        try
        {
            CopyTo(whole);
        }
        catch (IOException error)
        {
            throw new InputException($"{file}: is larger than 2 GiB; split it into several files.", error);
        }

        return whole.ToArray();
    }

    public override int Read(Span<byte> buffer)
    {
        if (given == held)
        {
            return Guarded(buffer, least: 1);
        }

        var taken = Math.Min(buffer.Length, held - given);
        start.AsSpan(given, taken).CopyTo(buffer);
        given += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private int Guarded(Span<byte> buffer, int least)
    {
        try
        {
            return inner.ReadAtLeast(buffer, Math.Min(least, buffer.Length), throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read to its end; check that the file is whole and the disk is well.", error);
        }
    }
}

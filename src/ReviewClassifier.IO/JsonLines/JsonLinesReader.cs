using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Cuts a stream into blocks of whole lines, without looking into them, so that other threads can parse them. Memory is bounded
/// by <see cref="JsonLinesOptions"/> and by how many blocks the caller holds. For one reading thread.
/// </summary>
public sealed class JsonLinesReader : IDisposable
{
    private readonly FillingBuffer buffer;
    private readonly string file;
    private readonly int maxLineBytes;
    private long lines;
    private long passed;
    private bool first = true;
    private bool inLongLine;

    /// <summary>
    /// Reads a stream and closes it when disposed. A block is given out as soon as there is a whole line, so that a
    /// pipe is answered while it is still open.
    /// </summary>
    /// <param name="stream">Lines of UTF-8, with or without a byte order mark.</param>
    /// <param name="file">The file's name for faults.</param>
    /// <param name="options">Bounds of memory.</param>
    public JsonLinesReader(Stream stream, string file, JsonLinesOptions? options = null)
        : this(stream, file, options ?? new(), fillBlocks: false)
    {
    }

    internal JsonLinesReader(Stream stream, string file, JsonLinesOptions options, bool fillBlocks)
    {
        options.Validate();
        this.file = file;
        maxLineBytes = options.MaxLineBytes;
        buffer = new FillingBuffer(stream, options.BlockBytes, fillBlocks);
    }

    /// <summary>Opens a file, gunzipped where it is gzip. <see cref="InputException"/> where it cannot be opened.</summary>
    public static JsonLinesReader Open(string path, JsonLinesOptions? options = null) =>
        new(InputFile.Open(path), path, options ?? new(), fillBlocks: true);

    /// <summary>The line that was read last, from 1; 0 before the first.</summary>
    internal long Line => lines;

    /// <summary>The next lines; null at the end. Dispose each block. <see cref="InputException"/> where reading fails.</summary>
    public LineBlock? ReadBlock()
    {
        while (!buffer.Ended)
        {
            Fill();
            var end = buffer.Ended ? buffer.Filled : buffer.WholeLines();
            if (end > 0 || buffer.Ended)
            {
                var block = Cut(end);
                if (block.Count > 0)
                {
                    return block;
                }

                block.Dispose();
            }
            else if (buffer.Filled > maxLineBytes)
            {
                inLongLine = true;
                first = false;
                passed += buffer.Filled;
                buffer.Drop();
            }
        }

        return null;
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose() => buffer.Dispose();

    private void Fill()
    {
        try
        {
            buffer.Fill();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read on after line {lines}; check that the file is whole and the disk is well.", error);
        }
    }

    private LineBlock Cut(int end)
    {
        var from = first ? SkipMark(buffer.Held) : 0;
        first = false;
        var bytes = buffer.Take(end);
        var block = new LineBlock(file, bytes, passed);
        passed += end;
        while (from < end)
        {
            var length = bytes.AsSpan(from..end).IndexOf((byte)'\n');
            Index(block, bytes, from, length < 0 ? end - from : length);
            from += length < 0 ? end - from : length + 1;
        }

        if (buffer.Ended && inLongLine)
        {
            Index(block, bytes, end, 0);
        }

        return block;
    }

    private void Index(LineBlock block, byte[] bytes, int start, int length)
    {
        lines++;
        if (inLongLine || length > maxLineBytes)
        {
            inLongLine = false;
            block.Add(new Fault(file, lines, 1, "", $"a line longer than {maxLineBytes} bytes", "one case a line",
                "check that the line ends were kept, or shorten the case"));
            return;
        }

        var line = bytes.AsSpan(start, length).TrimEnd((byte)'\r');
        if (line.ContainsAnyExcept(" \t\r"u8))
        {
            block.Add(start, line.Length, lines);
        }
    }

    private int SkipMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new InputException($"{file}: is written in UTF-16; save it as UTF-8 and try again."),
        _ => 0,
    };
}

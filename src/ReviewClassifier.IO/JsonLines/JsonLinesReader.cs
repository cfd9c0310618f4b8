using System.Buffers;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Cuts a stream into blocks of whole lines, without looking into them, so that other threads can parse them. Memory is bounded
/// by <see cref="JsonLinesOptions"/> and by how many blocks the caller holds. For one reading thread.
/// </summary>
public sealed class JsonLinesReader : IDisposable
{
    private readonly Stream stream;
    private readonly string file;
    private readonly JsonLinesOptions options;
    private readonly bool fillBlocks;
    private byte[] buffer;
    private int filled;
    private int searched;
    private long lines;
    private bool first = true;
    private bool inLongLine;
    private bool ended;

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

    private JsonLinesReader(Stream stream, string file, JsonLinesOptions options, bool fillBlocks)
    {
        options.Validate();
        this.stream = stream;
        this.file = file;
        this.options = options;
        this.fillBlocks = fillBlocks;
        buffer = ArrayPool<byte>.Shared.Rent(options.BlockBytes);
    }

    /// <summary>Opens a file, gunzipped where it is gzip. <see cref="InputException"/> where it cannot be opened.</summary>
    public static JsonLinesReader Open(string path, JsonLinesOptions? options = null) =>
        new(InputFile.Open(path), path, options ?? new(), fillBlocks: true);

    /// <summary>The next lines; null at the end. Dispose each block. <see cref="InputException"/> where reading fails.</summary>
    public LineBlock? ReadBlock()
    {
        while (!ended)
        {
            Read();
            var newline = buffer.AsSpan(searched..filled).LastIndexOf((byte)'\n');
            if (newline >= 0 || ended)
            {
                var block = Cut(ended ? filled : searched + newline + 1);
                if (block.Count > 0)
                {
                    return block;
                }

                block.Dispose();
                continue;
            }

            searched = filled;
        }

        return null;
    }

    /// <summary>Closes the stream.</summary>
    public void Dispose()
    {
        ended = true;
        var given = Interlocked.Exchange(ref buffer, []);
        if (given.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(given);
        }

        stream.Dispose();
    }

    private void Read()
    {
        if (filled > options.MaxLineBytes && searched == filled)
        {
            inLongLine = true;
            filled = searched = 0;
        }
        else if (filled == buffer.Length)
        {
            Replace(buffer.Length * 2, from: 0, returnOld: true);
        }

        var room = buffer.AsSpan(filled);
        try
        {
            var read = fillBlocks ? stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false) : stream.Read(room);
            filled += read;
            ended = read == 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: cannot be read on after line {lines}; check that the file is whole and the disk is well.", error);
        }
    }

    private LineBlock Cut(int end)
    {
        var block = new LineBlock(file, buffer);
        var from = 0;
        if (first)
        {
            first = false;
            from = buffer.AsSpan(0, end).StartsWith("\uFEFF"u8) ? 3 : 0;
            RefuseUtf16(buffer.AsSpan(0, end));
        }

        while (from < end)
        {
            var length = buffer.AsSpan(from..end).IndexOf((byte)'\n');
            Index(block, from, length < 0 ? end - from : length);
            from += length < 0 ? end - from : length + 1;
        }

        if (ended && inLongLine)
        {
            Index(block, end, 0);
        }

        Replace(Math.Max(options.BlockBytes, (filled - end) * 2), end, returnOld: false);
        return block;
    }

    private void Index(LineBlock block, int start, int length)
    {
        lines++;
        if (inLongLine || length > options.MaxLineBytes)
        {
            inLongLine = false;
            block.Add(new Fault(file, lines, 1, "", $"a line longer than {options.MaxLineBytes} bytes", "one case a line",
                "check that the line ends were kept, or shorten the case"));
            return;
        }

        var line = buffer.AsSpan(start, length).TrimEnd((byte)'\r');
        if (line.ContainsAnyExcept(" \t\r"u8))
        {
            block.Add(start, line.Length, lines);
        }
    }

    private void RefuseUtf16(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new InputException($"{file}: is written in UTF-16; save it as UTF-8 and try again.");
        }
    }

    private void Replace(int size, int from, bool returnOld)
    {
        var old = buffer;
        buffer = ArrayPool<byte>.Shared.Rent(size);
        old.AsSpan(from..filled).CopyTo(buffer);
        filled = searched = filled - from;
        if (returnOld)
        {
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}

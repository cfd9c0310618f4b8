using System.Buffers.Binary;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Batch.Merging;

/// <summary>
/// The lines of one file of a part, such as its results, with the numbers that their rows have in the whole run: walked once, from the
/// first line to the last.
/// </summary>
internal sealed class NumberedLines : IDisposable
{
    private static readonly JsonLinesOptions _reading = new() { MaxLineBytes = 1 << 30, BlockBytes = 1 << 18 };

    private readonly string _path;
    private readonly JsonLinesReader _lines;
    private readonly BufferedStream _numbers;
    private readonly bool _rejects;
    private LineBlock? _block;
    private int _at = -1;

    /// <param name="path">The file of lines.</param>
    /// <param name="numbers">The numbers of the part's rows (<see cref="Parts.PartFile.Rows"/>).</param>
    /// <param name="rejects">Whether the lines are rejected rows.</param>
    public NumberedLines(string path, string numbers, bool rejects)
    {
        (_path, _rejects) = (path, rejects);
        _lines = JsonLinesReader.Open(path, _reading);
        _numbers = new BufferedStream(InputFile.Open(numbers), 1 << 16);
    }

    /// <summary>The number of the line that <see cref="Next"/> went to; <see cref="long.MaxValue"/> for a line that is of no row.</summary>
    public long Number { get; private set; }

    /// <summary>That line, without its end.</summary>
    public ReadOnlySpan<byte> Line => _block![_at].Bytes;

    /// <summary>Goes to the next line.</summary>
    /// <exception cref="InputException">There are fewer lines than numbers, or of results more.</exception>
    public bool Next()
    {
        var there = NextLine();
        var number = NextNumber();
        if (number is null ? there && !_rejects : !there)
            throw new InputException($"{_path}: does not hold the lines that its part says; score this part again.");
        Number = number ?? long.MaxValue;
        return there;
    }

    public void Dispose()
    {
        _block?.Dispose();
        _lines.Dispose();
        _numbers.Dispose();
    }

    private bool NextLine()
    {
        while (_block is null || ++_at >= _block.Count)
        {
            _block?.Dispose();
            (_block, _at) = (_lines.ReadBlock(), -1);
            if (_block is null)
                return false;
        }

        return true;
    }

    private long? NextNumber()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        while (_numbers.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length)
        {
            var entry = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            if ((entry & 1) == 1 == _rejects)
                return entry >> 1;
        }

        return null;
    }
}

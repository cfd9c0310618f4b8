using Microsoft.Win32.SafeHandles;

namespace ReviewClassifier.Web.Histories;

/// <summary>
/// A file of rows that are found by their number: where they begin is in memory (8 bytes a row), what they say on the disk. Rows are added
/// by one thread; after <see cref="End"/> any number of threads may read.
/// </summary>
internal sealed class RowFile(SafeFileHandle file) : IDisposable
{
    private readonly List<long> _starts = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _starts.Count;

    /// <summary>Adds a row that begins at a place of the file, behind those before it.</summary>
    public void Add(long start) => _starts.Add(start);

    /// <summary>Says where the last row ends.</summary>
    public void End(long end)
    {
        _starts.Add(end);
        _starts.TrimExcess();
        _starts.RemoveAt(_starts.Count - 1);
        Length = end;
    }

    /// <summary>Where the last row ends.</summary>
    public long Length { get; private set; }

    /// <summary>Where a row begins; that of the row behind the last is where that ends.</summary>
    public long Start(int row) => row < _starts.Count ? _starts[row] : Length;

    /// <summary>The bytes of a row, without the end of its line.</summary>
    public ReadOnlySpan<byte> Read(int row)
    {
        var bytes = new byte[Start(row + 1) - Start(row)];
        Read(Start(row), bytes);
        return bytes.AsSpan().TrimEnd("\r\n"u8);
    }

    /// <summary>Fills a buffer from a place on.</summary>
    /// <exception cref="IOException">The file has become shorter, or cannot be read.</exception>
    public void Read(long from, Span<byte> into)
    {
        while (into.Length > 0)
        {
            var read = RandomAccess.Read(file, into, from);
            if (read == 0)
                throw new EndOfStreamException();
            from += read;
            into = into[read..];
        }
    }

    public void Dispose() => file.Dispose();
}

using System.Buffers;
using CsvHelper;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>Records of a text with separators as they stand there, and where their cells end.</summary>
internal sealed class CsvBlock(Header header, int size, int rows) : CaseBlock
{
    // A block is about as long as the one before it.
    private readonly List<Entry> entries = new(rows + (rows / 8));
    private readonly List<int> ends = new((rows + (rows / 8)) * header.Width);
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(size);

    public override int Count => entries.Count;

    /// <summary>How many bytes it holds.</summary>
    public int Bytes { get; private set; }

    /// <summary>Adds the record that the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="fault">Why the record cannot be trusted; null for a good one.</param>
    /// <param name="linesBefore">How many lines of the file stand before what the reader reads.</param>
    public void Add(CsvReader reader, Fault? fault, long linesBefore = 0)
    {
        var start = Bytes;
        entries.Add(new Entry(start, reader.RawRecord.Length, ends.Count, reader.FieldCount, linesBefore + reader.LineNumber, fault));
        Copy(reader.RawRecord);
        var end = start - 1;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            end += 1 + reader.GetRawSpan(i).Length;
            ends.Add(end);
        }
    }

    /// <summary>Adds a line to the last row, which is at fault.</summary>
    public void Append(ReadOnlySpan<byte> line)
    {
        Copy("\n"u8);
        Copy(line);
        entries[^1] = entries[^1] with { Length = entries[^1].Length + 1 + line.Length };
    }

    /// <summary>Says of the last row that the file ends in it; it is at fault where cells are missing.</summary>
    public void CutShort()
    {
        var last = entries[^1];
        if (last.Fault is null && last.Cells < header.Width)
        {
            entries[^1] = last with
            {
                Fault = new Fault(
                    header.File, last.Line, last.Cells, "", $"the end of the file after {last.Cells} cells",
                    $"{header.Width} cells as the header has", "get the whole file, or complete its last row"),
            };
        }
    }

    public override ReadRow<Case> Parse(int row, bool textRequired = true)
    {
        var entry = entries[row];
        var cells = new CsvCells(buffer, entry.Start, ends, entry.FirstEnd, entry.Cells);
        var read = RowParser.Parse(new TableRow(entry.Line, cells, default, entry.Fault), header, textRequired);
        return new(read, read.Ok ? default : buffer.AsSpan(entry.Start, entry.Length).ToArray());
    }

    public override void Dispose()
    {
        entries.Clear();
        var given = Interlocked.Exchange(ref buffer, []);
        if (given.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(given);
        }
    }

    private void Copy(ReadOnlySpan<byte> more)
    {
        if (buffer.Length - Bytes < more.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Bytes + more.Length, buffer.Length * 2));
            buffer.AsSpan(0, Bytes).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        more.CopyTo(buffer.AsSpan(Bytes));
        Bytes += more.Length;
    }

    private readonly record struct Entry(int Start, int Length, int FirstEnd, int Cells, long Line, Fault? Fault);
}

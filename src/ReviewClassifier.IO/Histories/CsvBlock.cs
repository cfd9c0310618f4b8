using System.Buffers;
using CsvHelper;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>Records of a text with separators as they stand there, and where their cells end.</summary>
internal sealed class CsvBlock(Header header, int size) : CaseBlock
{
    private readonly List<Entry> entries = [];
    private readonly List<int> ends = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(size);

    public override int Count => entries.Count;

    /// <summary>How many bytes it holds.</summary>
    public int Bytes { get; private set; }

    /// <summary>Adds the record that the reader stands on.</summary>
    public void Add(CsvReader reader, Fault? fault)
    {
        var raw = reader.RawRecord;
        if (buffer.Length - Bytes < raw.Length)
        {
            Grow(Bytes + raw.Length);
        }

        raw.CopyTo(buffer.AsSpan(Bytes));
        entries.Add(new Entry(Bytes, raw.Length, ends.Count, reader.FieldCount, reader.LineNumber, fault));
        var end = Bytes - 1;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            end += 1 + reader.GetRawSpan(i).Length;
            ends.Add(end);
        }

        Bytes += raw.Length;
    }

    /// <summary>Says of the last row that the file ends in it; it is at fault where cells are missing.</summary>
    public void CutShort()
    {
        var last = entries[^1];
        if (last.Cells < header.Width)
        {
            entries[^1] = last with
            {
                Fault = new Fault(
                    header.File, last.Line, last.Cells, "", $"the end of the file after {last.Cells} cells", $"{header.Width} cells as the header has",
                    "get the whole file, or complete its last row"),
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

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, buffer.Length * 2));
        buffer.AsSpan(0, Bytes).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private readonly record struct Entry(int Start, int Length, int FirstEnd, int Cells, long Line, Fault? Fault);
}

using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>A history as text with separators. The reading thread copies the records as they stand; the blocks look into them.</summary>
internal sealed class CsvSource : CaseSource
{
    private readonly CsvRecords records;
    private readonly int blockBytes;
    private readonly Header? header;
    private bool waiting;
    private long line;
    private int rowsBefore;
    private Fault? broken;

    public CsvSource(PeekedStream stream, string file, CaseSourceOptions options)
    {
        blockBytes = options.BlockBytes;
        records = new CsvRecords(stream, file);
        using var rows = Rows().GetEnumerator();
        var found = HeaderSearch.Find(rows, options.Columns, file, "", chats: false);
        waiting = found is not null && Next();
        header = found?.Header;
        Shape = new SourceShape(SourceForm.Csv)
        {
            Encoding = records.Encoding.WebName,
            Separator = found is null ? null : records.Current.Separator,
            HeaderLine = found?.Row.Line ?? 0,
            Headers = found is { } known ? HeaderSearch.Mapped(known.Header, known.Row) : [],
        };
    }

    public override SourceShape Shape { get; }

    internal override long Line => line;

    public override CaseBlock? NextBlock()
    {
        if (!waiting)
        {
            return null;
        }

        // One record is read ahead, for of the last one it must be known that it is the last.
        var block = new CsvBlock(header!, blockBytes, rowsBefore);
        while (waiting && block.Bytes < blockBytes)
        {
            Take(block);

            waiting = Next();
            if (!waiting && records.EndsWithinLine)
            {
                block.CutShort();
            }
        }

        rowsBefore = block.Count;
        return block;
    }

    public override void Dispose() => records.Dispose();

    private void Take(CsvBlock block)
    {
        if (records.Broken() is { } fault)
        {
            broken = fault;
            BrokenRecord.AddTo(block, records.Current, fault, header!.Width);
            return;
        }

        // The quotes of a broken row may have ended it too soon: what is left of it is no row.
        if (broken is not null && records.Current.FieldCount < header!.Width)
        {
            block.Add(records.Current, BrokenRecord.Behind(broken, line, header.Width));
            return;
        }

        broken = null;
        block.Add(records.Current, fault: null);
    }

    private IEnumerable<TableRow> Rows()
    {
        while (Next())
        {
            var reader = records.Current;
            yield return new TableRow(
                reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Read(reader.GetString(i)))], default);
        }
    }

    // Rows without any text in them are passed over: spreadsheets write them by the hundred.
    private bool Next()
    {
        while (records.Next())
        {
            line = records.Current.LineNumber;
            for (var i = 0; i < records.Current.FieldCount; i++)
            {
                if (records.Current.GetRawSpan(i) is not ([] or [(byte)'"', (byte)'"']))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>A history as text with separators. The reading thread copies the records as they stand; the blocks look into them.</summary>
internal sealed class CsvSource : CaseSource
{
    private readonly CsvRecords records;
    private readonly string file;
    private readonly int blockBytes;
    private readonly Header? header;
    private bool waiting;
    private long line;

    public CsvSource(PeekedStream stream, string file, CaseSourceOptions options)
    {
        this.file = file;
        blockBytes = options.BlockBytes;
        records = new CsvRecords(stream, file);
        waiting = Next();
        if (waiting)
        {
            var reader = records.Current;
            var row = new TableRow(
                reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(i => CellText.Read(reader.GetString(i)))], default);
            header = options.Columns.Header(file, "", row);
            CaseHeader.Demand(header, row, chats: false, labelled: false);
            waiting = Next();
        }
    }

    internal override long Line => line;

    public override CaseBlock? NextBlock()
    {
        if (!waiting)
        {
            return null;
        }

        // One record is read ahead, for of the last one it must be known that it is the last.
        var block = new CsvBlock(header!, blockBytes);
        while (waiting && block.Bytes < blockBytes)
        {
            var fault = records.Broken();
            block.Add(records.Current, fault);
            waiting = Next();
            if (!waiting && fault is null && records.EndsWithinLine)
            {
                block.CutShort();
            }
        }

        return block;
    }

    public override void Dispose() => records.Dispose();

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

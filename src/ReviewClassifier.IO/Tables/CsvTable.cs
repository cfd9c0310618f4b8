using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>The rows of a text with separators (<see cref="CsvRecords"/>). A row whose quotes are broken is a row with a fault.</summary>
internal sealed class CsvTable(PeekedStream stream, string file) : TableFile(file)
{
    private readonly CsvRecords records = new(stream, file);

    public override IReadOnlyList<string> Sheets { get; } = [""];

    public override IEnumerable<TableRow> Rows(string sheet)
    {
        var reader = records.Current;
        while (records.Next())
        {
            var cells = new string?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellText.Read(reader.GetString(i));
            }

            if (Array.Exists(cells, cell => cell is not null))
            {
                yield return new TableRow(reader.LineNumber, cells, reader.RawRecord.ToArray(), records.Broken());
            }
        }
    }

    public override void Dispose() => records.Dispose();
}

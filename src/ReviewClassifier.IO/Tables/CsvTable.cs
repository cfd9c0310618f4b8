using System.Text;
using CsvHelper;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Rows of text with separators (RFC 4180), in the encoding of <see cref="TextEncoding"/> and with the separator that the first lines
/// show (comma, semicolon, tab or bar). A row whose quotes are broken is a row with a fault.
/// </summary>
internal sealed class CsvTable : TableFile
{
    // One never closed quote takes the rest of the file with it: no more than this is held.
    private const int LongestRow = 64 << 20;

    private readonly CsvReader reader;
    private CsvMalformedRecord? malformed;

    public CsvTable(PeekedStream stream, string file)
        : base(file)
    {
        var (encoding, mark) = TextEncoding.Of(stream.Peek(TextEncoding.Looked));
        stream.ReadExactly(new byte[mark]);
        var utf8 = encoding == Encoding.UTF8 ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
        reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Encoding = Encoding.UTF8,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = found => malformed = found,
        });
    }

    public override IReadOnlyList<string> Sheets { get; } = [""];

    public override IEnumerable<TableRow> Rows(string sheet)
    {
        while (Next())
        {
            var cells = new string?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellText.Read(reader.GetString(i));
            }

            if (Array.Exists(cells, cell => cell is not null))
            {
                yield return new TableRow(reader.LineNumber, cells, reader.RawRecord.ToArray(), Broken());
            }
        }
    }

    public override void Dispose() => reader.Dispose();

    private bool Next()
    {
        malformed = null;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw new InputException(
                $"{File}:{Math.Max(1, error.LineNumber)}: cannot be read as a table from here on; look for a quote that is never closed.",
                error);
        }
    }

    private Fault? Broken() => malformed?.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => Fault(
            reader.FieldCount, "a quote that is never closed, and so all of the file behind it", "a closing quote",
            "close the quote, or double it where it is text"),
        CsvMalformedReason.TextAfterClosingQuote => Fault(
            ColumnOfBrokenQuotes(), "text after a closing quote", "a separator there", "double the quotes inside a quoted cell"),
        _ => null,
    };

    private Fault Fault(int column, string found, string expected, string remedy) =>
        new(File, reader.LineNumber, column, "", found, expected, remedy);

    private int ColumnOfBrokenQuotes()
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = Encoding.UTF8.GetString(reader.GetRawSpan(i));
            if (raw is ['"', ..] && (raw is not [_, .., '"'] || raw[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"')))
            {
                return i + 1;
            }
        }

        return 1;
    }
}

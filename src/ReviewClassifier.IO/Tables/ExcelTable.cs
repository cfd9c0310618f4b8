using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// The sheets of an Excel workbook (.xlsx), row after row. Cells of numbers, dates and yes/no come as text; a cell with a formula
/// is its last value, one with an error is empty.
/// Characters that XML cannot hold stand there as <c>_xHHHH_</c> (ECMA-376, ST_Xstring) and come as themselves.
/// </summary>
internal sealed class ExcelTable : TableFile
{
    // What a workbook may unpack to: a bomb unpacks to any size.
    private const long MostUnpacked = 4L << 30;

    private readonly MemoryStream workbook;

    public ExcelTable(PeekedStream stream, string file)
        : base(file)
    {
        // The library looks up the encoding of Windows-1252 for the old Excel files, even where it reads none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using (stream)
        {
            workbook = new MemoryStream(stream.ReadToEnd(), writable: false);
        }

        Sheets = Guarded(() =>
        {
            CheckSize();
            using var reader = Reader();
            var names = new List<string>();
            do
            {
                names.Add(NameOf(reader));
            }
            while (reader.NextResult());
            return names;
        });
    }

    public override IReadOnlyList<string> Sheets { get; }

    public override IEnumerable<TableRow> Rows(string sheet)
    {
        using var reader = Guarded(() =>
        {
            var reader = Reader();
            while (NameOf(reader) != sheet && reader.NextResult())
            {
            }

            return reader;
        });
        while (Guarded(() => reader.Read() ? Cells(reader) : null) is { } cells)
        {
            if (Array.Exists(cells, cell => cell is not null))
            {
                yield return new TableRow(reader.Depth + 1, cells, Encoding.UTF8.GetBytes(string.Join('\t', cells)));
            }
        }
    }

    public override void Dispose() => workbook.Dispose();

    // A damaged workbook may hold a sheet without a name.
    private static string NameOf(IExcelDataReader reader) => reader.Name ?? "";

    private IExcelDataReader Reader()
    {
        workbook.Position = 0;
        return ExcelReaderFactory.CreateOpenXmlReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private void CheckSize()
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
        {
            throw new InputException($"{File}: unpacks to more than 4 GiB; split it into several files.");
        }
    }

    private static string?[] Cells(IExcelDataReader reader)
    {
        var cells = new string?[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetValue(i) switch
            {
                null => null,
                string text => CellText.Read(text),
                DateTime time => ShopTime.Write(time),
                double number when number == Math.Floor(number) && Math.Abs(number) < 1e21 =>
                    number.ToString("F0", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture),
            };
        }

        return cells;
    }

    // A broken workbook shows itself as almost any exception of the unpacking, the XML and the cells; all mean the same to a person.
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"{File}: cannot be read as an Excel workbook; open it in Excel and save it anew as .xlsx.", error);
        }
    }
}

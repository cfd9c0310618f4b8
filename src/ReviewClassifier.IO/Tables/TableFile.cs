using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>A file of rows and columns, told by its content: Excel, Parquet, or text with separators (CSV, TSV).</summary>
public abstract class TableFile : IDisposable
{
    private protected TableFile(string file) => File = file;

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The names of the sheets; one, without a name, in a text file.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>
    /// Opens a file, gunzipped where it is gzip. A text file is read once from start to end, and its <see cref="Rows"/> can be
    /// asked for once.
    /// <see cref="InputException"/> where it cannot be opened or is no table.
    /// </summary>
    public static TableFile Open(string path) => Open(PeekedStream.Open(path), path);

    internal static TableFile Open(PeekedStream stream, string path) =>
        IsExcel(stream, path) ? new ExcelTable(stream, path)
        : IsParquet(stream) ? new ParquetTable(stream, path)
        : new CsvTable(stream, path);

    /// <summary>Whether it is a Parquet file.</summary>
    internal static bool IsParquet(PeekedStream stream) => stream.Peek(4) is [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..];

    /// <summary>Whether it is an Excel workbook; one of a kind that is not read is <see cref="InputException"/>.</summary>
    internal static bool IsExcel(PeekedStream stream, string path) => stream.Peek(4) switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => true,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new InputException(
            $"{path}: is an Excel file of the old kind or with a password; save it in Excel as .xlsx without a password."),
        _ => false,
    };

    /// <summary>
    /// The rows of a sheet that hold anything, the header among them, as they are read. <see cref="InputException"/> where the file
    /// is broken.
    /// </summary>
    public abstract IEnumerable<TableRow> Rows(string sheet);

    /// <summary>Says which columns are used: where others can be left unread, they have no cells from then on.</summary>
    /// <param name="column">Whether the column of an index from 0 is used.</param>
    public virtual void Use(Func<int, bool> column)
    {
    }

    /// <summary>Closes the file.</summary>
    public abstract void Dispose();
}

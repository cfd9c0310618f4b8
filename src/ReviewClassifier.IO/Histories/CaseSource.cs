using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Reads a shop's history block by block: JSON Lines or a table (CSV, TSV, Excel, Parquet), gunzipped where it is gzip. The thread that
/// reads only cuts the input into rows; cells and JSON are looked into where the blocks are parsed. Memory is bounded by the blocks that
/// the caller holds, but for a workbook and a gzipped Parquet file, which are held packed. For one reading thread.
/// </summary>
public abstract class CaseSource : IDisposable
{
    private static readonly string[] Endings = [".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".xlsx", ".parquet"];

    private protected CaseSource()
    {
    }

    /// <summary>How it is written, as it was found.</summary>
    public abstract SourceShape Shape { get; }

    /// <summary>
    /// The files that paths stand for, as <see cref="InputFile.Find(IEnumerable{string})"/>, of a folder those of all forms; <c>-</c> is
    /// itself.
    /// </summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => InputFile.Find(paths, Endings);

    /// <summary>
    /// Opens a file, or standard input as <c>-</c>. What it holds is told by its content and, where that does not tell, by its name.
    /// </summary>
    /// <exception cref="InputException">
    /// It cannot be opened or is no table, or a table without a column for the review or the chat.
    /// </exception>
    public static CaseSource Open(string path, CaseSourceOptions? options = null)
    {
        options ??= new CaseSourceOptions();
        FileStream? file = null;
        var bytes = new BreakingStream(path == "-" ? Unzipped(Console.OpenStandardInput()) : InputFile.Open(path, out file));
        var stream = new PeekedStream(bytes, path);
        try
        {
            return new BreakReport(Open(stream, path, options), bytes, path, file);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The next rows; null at the end. Dispose each block. A source that breaks off, such as a gzip file that was cut, ends with a row
    /// at fault that says so.
    /// </summary>
    /// <exception cref="InputException">Reading fails.</exception>
    public abstract CaseBlock? NextBlock();

    /// <summary>The share of the file that was read, 0 to 1; 0 where that cannot be told.</summary>
    public virtual double Done => 0;

    /// <summary>Closes the input.</summary>
    public abstract void Dispose();

    /// <summary>The line of the input that was read last.</summary>
    internal abstract long Line { get; }

    private static Stream Unzipped(Stream input)
    {
        var stream = new PeekedStream(input, "-");
        return stream.Peek(2, SourceForms.Looked) is [0x1F, 0x8B, ..] ? new GunzipStream(stream) : stream;
    }

    private static CaseSource Open(PeekedStream stream, string path, CaseSourceOptions options)
    {
        var form = SourceForms.Of(stream, path);
        switch (form)
        {
            case SourceForm.JsonLines:
                var reading = new JsonLinesOptions { BlockBytes = options.BlockBytes };
                return new LineSource(new JsonLinesReader(stream, path, reading, fillBlocks: path != "-"));
            case SourceForm.Csv:
                return new CsvSource(stream, path, options);
            default:
                return new SheetSource(Tables.TableFile.Open(stream, path), form, options);
        }
    }
}

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
    private protected CaseSource()
    {
    }

    /// <summary>
    /// Opens a file, or standard input as <c>-</c>. What it holds is told by its content and, where that does not tell, by its name.
    /// </summary>
    /// <exception cref="InputException">It cannot be opened or is no table, or a table without a column for the review or the chat.</exception>
    public static CaseSource Open(string path, CaseSourceOptions? options = null)
    {
        options ??= new CaseSourceOptions();
        var bytes = new BreakingStream(path == "-" ? Unzipped(Console.OpenStandardInput()) : InputFile.Open(path));
        var stream = new PeekedStream(bytes, path);
        try
        {
            return new BreakReport(Open(stream, path, options), bytes, path);
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

    /// <summary>Closes the input.</summary>
    public abstract void Dispose();

    /// <summary>The line of the input that was read last.</summary>
    internal abstract long Line { get; }

    private static Stream Unzipped(Stream input)
    {
        var stream = new PeekedStream(input, "-");
        return stream.Peek(2, 1 << 12) is [0x1F, 0x8B, ..] ? new GunzipStream(stream) : stream;
    }

    private static CaseSource Open(PeekedStream stream, string path, CaseSourceOptions options)
    {
        switch (SourceForms.Of(stream, path))
        {
            case SourceForm.JsonLines:
                var reading = new JsonLinesOptions { BlockBytes = options.BlockBytes };
                return new LineSource(new JsonLinesReader(stream, path, reading, fillBlocks: path != "-"));
            case SourceForm.Csv:
                return new CsvSource(stream, path, options);
            default:
                return new SheetSource(Tables.TableFile.Open(stream, path), options);
        }
    }
}

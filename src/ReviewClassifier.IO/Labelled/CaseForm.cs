using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Tells what a file of cases holds.</summary>
internal static class CaseForm
{
    private const int Looked = 1 << 12;

    /// <summary>
    /// Whether it is a table and no JSON: by its content where it is Excel or Parquet, by its name where that says so, else by what it
    /// begins with.
    /// </summary>
    public static bool IsTable(PeekedStream stream, string path)
    {
        if (TableFile.IsExcel(stream, path) || TableFile.IsParquet(stream))
        {
            return true;
        }

        return InputFile.Extension(path) switch
        {
            ".csv" or ".tsv" or ".txt" => true,
            ".jsonl" or ".json" or ".ndjson" => false,
            _ => Begins(stream) is not ((byte)'{' or (byte)'[' or 0),
        };
    }

    /// <summary>
    /// Whether JSON is to be read whole, and not line by line: an array, or a <c>.json</c> file of one object over several lines.
    /// </summary>
    public static bool IsDocument(PeekedStream stream, string path) => Begins(stream) == '[' || InputFile.Extension(path) == ".json";

    /// <summary>The first byte that is no white space or byte order mark; 0 where there is none.</summary>
    private static byte Begins(PeekedStream stream)
    {
        var start = stream.Peek(Looked);
        start = start is [0xEF, 0xBB, 0xBF, ..] ? start[3..] : start;
        var at = start.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? (byte)0 : start[at];
    }
}

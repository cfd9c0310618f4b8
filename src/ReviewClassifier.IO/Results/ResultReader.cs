using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>
/// Reads results one after another in any form that <see cref="ResultConversion"/> writes, told by the content, as the same results in
/// all of them. A damaged row is a fault and the rest is read on.
/// </summary>
public static class ResultReader
{
    /// <summary>
    /// The rows of a file (gunzipped where it is gzip), each a result or a fault, in order; read as they are asked for, in bounded
    /// memory but for Excel. <see cref="InputException"/> where the file cannot be read or holds no results.
    /// </summary>
    public static IEnumerable<Parsed<Result>> Read(string path)
    {
        var stream = PeekedStream.Open(path);
        if (stream.Peek(4).SequenceEqual("PAR1"u8))
        {
            stream.Dispose();
            return ParquetRows.Read(path).Select((json, i) => Parse(json, path, i + 1, null));
        }

        return TableFile.IsExcel(stream, path) || Begins(stream) != '{' ? Table(stream, path) : Lines(stream, path);
    }

    private static IEnumerable<Parsed<Result>> Lines(Stream stream, string path)
    {
        using var lines = new JsonLinesReader(stream, path);
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    yield return ResultParser.Parse(block[i], path);
                }
            }
        }
    }

    private static IEnumerable<Parsed<Result>> Table(PeekedStream stream, string path)
    {
        using var table = TableFile.Open(stream, path);
        foreach (var sheet in table.Sheets)
        {
            Header? header = null;
            foreach (var row in table.Rows(sheet))
            {
                if (header is null)
                {
                    header = new Header(table.File, sheet, row, ColumnChoice.Of(row, [ResultCells.Json]));
                    if (!header.Has(ResultCells.Json))
                    {
                        throw new InputException(
                            $"{path}: has no column \"{ResultCells.Json.Name}\" and so is no table of results; "
                            + "give a file as batch writes it, with all its columns.");
                    }
                }
                else
                {
                    yield return Parse(header.Text(row, ResultCells.Json), path, row.Line, row.Fault);
                }
            }
        }
    }

    private static Parsed<Result> Parse(string? json, string path, long line, Fault? fault)
    {
        if (fault is null && json is null)
        {
            fault = new Fault(
                path, line, 1, ResultCells.Json.Name, "an empty cell", "the result's line of JSON", "use the file as it was written");
        }

        return fault is null ? ResultParser.Parse(Encoding.UTF8.GetBytes(json!), path, line) : new Parsed<Result>(fault);
    }

    private static byte Begins(PeekedStream stream)
    {
        var start = stream.Peek(1 << 12);
        start = start is [0xEF, 0xBB, 0xBF, ..] ? start[3..] : start;
        var at = start.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? (byte)'{' : start[at];
    }
}

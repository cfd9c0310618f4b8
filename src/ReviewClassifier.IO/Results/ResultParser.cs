using System.Text.Json;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>
/// Reads one row of JSON, as <see cref="ResultWriter"/> writes it, into a result. Holds no state, so any number of threads may parse at
/// once. Unknown keys are passed over, and of a key given twice the last one counts.
/// </summary>
public static class ResultParser
{
    /// <summary>Parses a row as a reader of lines gave it: a row with a fault already stays that fault.</summary>
    public static Parsed<Result> Parse(RawLine line, string file) =>
        line.Fault is { } fault ? new Parsed<Result>(fault) : Parse(line.Bytes, file, line.Number);

    /// <summary>Parses one JSON object in UTF-8.</summary>
    /// <param name="json">The object's bytes, with nothing but white space around it.</param>
    /// <param name="file">The file's name for faults.</param>
    /// <param name="line">The line the bytes start on, from 1.</param>
    /// <returns>The result, or the first fault; never throws on account of what the bytes are.</returns>
    public static Parsed<Result> Parse(ReadOnlySpan<byte> json, string file, long line)
    {
        var row = new RowReader(json, file, line);
        try
        {
            return new(ResultScanner.Scan(ref row));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
        catch (JsonException refusal)
        {
            row.Within = "";
            return new(row.Broken(refusal));
        }
    }
}

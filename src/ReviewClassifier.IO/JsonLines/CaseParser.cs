using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Reads one row of JSON into a case. Holds no state, so any number of threads may parse at once. The keys are those of the
/// labelling guide; the keys of a person's judgement (<c>label</c>, <c>pattern</c>, <c>review_labels</c>, <c>labels</c>,
/// <c>note</c>) and unknown keys are passed over whatever they hold, and of a key given twice the last one counts.
/// </summary>
public static class CaseParser
{
    /// <summary>Parses a row as a reader of lines gave it: a row with a fault already stays that fault.</summary>
    public static Parsed<Case> Parse(RawLine line, string file) =>
        line.Fault is { } fault ? new Parsed<Case>(fault) : Parse(line.Bytes, file, line.Number);

    /// <summary>Parses one JSON object in UTF-8; it may span several lines, and faults count on from <paramref name="line"/>.</summary>
    /// <param name="json">The object's bytes, with nothing but white space around it. Bytes that are not UTF-8 become U+FFFD.</param>
    /// <param name="file">The file's name for faults.</param>
    /// <param name="line">The line the bytes start on, from 1; it also names a case without an <c>id</c>: <c>line-N</c>.</param>
    /// <returns>The case, or the first fault; never throws on account of what the bytes are.</returns>
    public static Parsed<Case> Parse(ReadOnlySpan<byte> json, string file, long line) => Parse(json, file, line, textRequired: true);

    internal static Parsed<Case> Parse(ReadOnlySpan<byte> json, string file, long line, bool textRequired)
    {
        var row = new RowReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, file, line);
        try
        {
            return new(CaseScanner.Scan(ref row, labels: null, textRequired).ToCase(line));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
        catch (JsonException refusal)
        {
            return new(row.Broken(refusal));
        }
    }
}

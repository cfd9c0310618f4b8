using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Writes findings as JSON Lines: <c>kind</c>, <c>rows</c> (the ids that are listed), <c>ordinals</c> (the same rows' places in the
/// history, from 0), <c>row_count</c> (how many there are in all), <c>from</c>, <c>to</c>, <c>probability</c> (null for what is no matter
/// of chance), <c>why</c> (Chinese) and <c>why_en</c>. The same finding gives the same bytes. For one thread.
/// </summary>
/// <param name="buffer">Where the lines go.</param>
public sealed class FindingWriter(IBufferWriter<byte> buffer) : IDisposable
{
    private readonly Utf8JsonWriter json = new(buffer, PlainEncoder.WriterOptions);

    /// <summary>Where findings lie: beside the results, <c>OUTPUT.findings.jsonl</c>.</summary>
    public static string PathFor(string output) => output + ".findings.jsonl";

    /// <summary>Writes one line.</summary>
    public void Write(HistoryFinding finding)
    {
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("kind"u8, SnakeCase<FindingKind>.Name(finding.Kind));
        json.WriteStartArray("rows"u8);
        foreach (var row in finding.Rows)
        {
            json.WriteStringValue(row.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("ordinals"u8);
        foreach (var row in finding.Rows)
        {
            json.WriteNumberValue(row.Ordinal);
        }

        json.WriteEndArray();
        json.WriteNumber("row_count"u8, finding.RowCount);
        WriteTime("from"u8, finding.From);
        WriteTime("to"u8, finding.To);
        if (finding.Probability is { } probability)
        {
            json.WriteNumber("probability"u8, Rounded(probability));
        }
        else
        {
            json.WriteNull("probability"u8);
        }

        json.WriteString("why"u8, finding.Sentence());
        json.WriteString("why_en"u8, finding.Sentence(english: true));
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }

    /// <summary>Lets the writer go; the buffer stays the caller's.</summary>
    public void Dispose()
    {
        json.Reset();
        json.Dispose();
    }

    // Nothing is impossible: what would be rounded to 0 stays the least number that is written.
    private static decimal Rounded(double probability) => (decimal)Math.Max(1e-9, Math.Round(probability, 9));

    private void WriteTime(ReadOnlySpan<byte> key, DateTime? time)
    {
        if (time is { } at)
        {
            json.WriteString(key, at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(key);
        }
    }
}

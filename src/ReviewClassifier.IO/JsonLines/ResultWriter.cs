using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Writes results as JSON Lines. The same result gives the same bytes, always: keys in a fixed order, numbers rounded to at most
/// 6 decimals, times as <c>yyyy-MM-dd HH:mm:ss</c>, text as itself (<see cref="PlainEncoder"/>: a lone surrogate becomes
/// U+FFFD, one character for one, so that spans stay right), each line ended by LF.
/// For one thread; give every thread its own writer and buffer.
/// </summary>
/// <param name="buffer">Where the lines go.</param>
public sealed class ResultWriter(IBufferWriter<byte> buffer) : IDisposable
{
    private readonly Utf8JsonWriter json = new(buffer, PlainEncoder.WriterOptions);

    /// <summary>
    /// Writes one line. <see cref="ArgumentOutOfRangeException"/> where a number is not from -1 to 1; the line is then not written.
    /// </summary>
    public void Write(Result result)
    {
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("id"u8, result.Id);
        json.WriteString("verdict"u8, SnakeCase<Verdict>.Name(result.Verdict));
        WriteNumber("probability"u8, result.Probability);
        json.WriteString("pattern"u8, result.Pattern is { } pattern ? SnakeCase<Pattern>.Name(pattern) : null);
        WriteEvidence("evidence"u8, result.Evidence);
        WriteEvidence("mitigating"u8, result.Mitigating);
        json.WriteString("model"u8, result.Model);
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

    private void WriteEvidence(ReadOnlySpan<byte> key, IReadOnlyList<Evidence> evidence)
    {
        json.WriteStartArray(key);
        foreach (var line in evidence)
        {
            Write(line);
        }

        json.WriteEndArray();
    }

    private void Write(Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, evidence.Line is null ? "review"u8 : "chat"u8);
        if (evidence.Line is { } line)
        {
            json.WriteNumber("line"u8, line);
        }
        else
        {
            json.WriteNull("line"u8);
        }

        json.WriteString("from"u8, "buyer"u8);
        WriteTime("at"u8, evidence.At);
        json.WriteString("text"u8, evidence.Text);
        json.WriteStartObject("labels"u8);
        foreach (var (label, probability) in evidence.Labels)
        {
            json.WritePropertyName(EvidenceLabels.Name(label));
            WriteNumber(probability);
        }

        json.WriteEndObject();
        WriteNumber("score"u8, evidence.Score);
        WriteNumber("effect"u8, evidence.Effect);
        json.WriteStartArray("spans"u8);
        foreach (var (start, end) in evidence.Spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTime(ReadOnlySpan<byte> key, DateTime? time)
    {
        Span<byte> text = stackalloc byte[19];
        if (time is { } at && at.TryFormat(text, out _, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
        {
            json.WriteString(key, text);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private void WriteNumber(ReadOnlySpan<byte> key, double number)
    {
        json.WritePropertyName(key);
        WriteNumber(number);
    }

    private void WriteNumber(double number)
    {
        // Also refuses NaN, which JSON cannot hold.
        if (!(number is >= -1 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "A probability, score or effect must be from -1 to 1.");
        }

        // Decimal, because a double writes 0.000001 as 1E-06; the sum, because of minus zero.
        json.WriteNumberValue((decimal)(Math.Round(number, 6) + 0.0));
    }
}

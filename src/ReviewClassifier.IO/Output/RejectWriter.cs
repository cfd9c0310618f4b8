using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Output;

/// <summary>
/// Writes rows that could not be read, with the reason, as JSON Lines with the keys <c>file</c>, <c>line</c>, <c>column</c>, <c>key</c>,
/// <c>found</c>, <c>expected</c>, and then the row: <c>raw</c> as text, or <c>raw_base64</c> where it is not UTF-8, or neither where it
/// was too long to hold. For one thread.
/// </summary>
/// <param name="output">Where the lines go; it stays the caller's.</param>
public sealed class RejectWriter(Stream output) : IDisposable
{
    private const int WriteAt = 1 << 16;

    private readonly ArrayBufferWriter<byte> buffer = new();
    private Utf8JsonWriter? json;

    /// <summary>Adds a row; it is written now or with later ones.</summary>
    /// <param name="fault">Why it was rejected.</param>
    /// <param name="raw">The row's bytes as they stood in the input; empty where they were not held.</param>
    public void Add(Fault fault, ReadOnlySpan<byte> raw)
    {
        json ??= new Utf8JsonWriter(buffer, PlainEncoder.WriterOptions);
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("file"u8, fault.File);
        json.WriteNumber("line"u8, fault.Line);
        json.WriteNumber("column"u8, fault.Column);
        json.WriteString("key"u8, fault.Key);
        json.WriteString("found"u8, fault.Found);
        json.WriteString("expected"u8, fault.Expected);
        WriteRaw(raw);
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        if (buffer.WrittenCount >= WriteAt)
        {
            Flush();
        }
    }

    /// <summary>Writes what was added so far.</summary>
    public void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }

    /// <summary>Lets the memory go; what was not flushed is gone.</summary>
    public void Dispose()
    {
        json?.Reset();
        json?.Dispose();
        json = null;
    }

    private void WriteRaw(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
        {
            return;
        }

        if (Utf8.IsValid(raw))
        {
            json!.WriteString("raw"u8, raw);
        }
        else
        {
            json!.WriteBase64String("raw_base64"u8, raw);
        }
    }
}

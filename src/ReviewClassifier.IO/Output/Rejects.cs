using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Output;

/// <summary>
/// Keeps the rows that could not be read, with the reason, so that nothing of an input is lost. JSON Lines with the keys
/// <c>file</c>, <c>line</c>, <c>column</c>, <c>key</c>, <c>found</c>, <c>expected</c>, and then the row: <c>raw</c> as text, or
/// <c>raw_base64</c> where it is not UTF-8, or neither where it was too long to hold. The file exists only where there is a
/// reject; like all outputs it appears on <see cref="Commit"/>. For one thread.
/// </summary>
/// <param name="path">The file to write.</param>
public sealed class Rejects(string path) : IDisposable
{
    private const int WriteAt = 1 << 16;

    private readonly ArrayBufferWriter<byte> buffer = new();
    private AtomicFile? file;
    private Utf8JsonWriter? json;

    /// <summary>How many rows were rejected so far.</summary>
    public long Count { get; private set; }

    /// <summary>Where rejects go by default: beside the output, <c>OUTPUT.rejects.jsonl</c>.</summary>
    public static string PathFor(string output) => output + ".rejects.jsonl";

    /// <summary>Adds a row; <see cref="OutputException"/> where the file cannot be written.</summary>
    /// <param name="fault">Why it was rejected.</param>
    /// <param name="raw">The row's bytes as they stood in the input; empty where they were not held.</param>
    public void Add(Fault fault, ReadOnlySpan<byte> raw)
    {
        file ??= AtomicFile.Create(path);
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
        Count++;
        Drain(WriteAt);
    }

    /// <summary>
    /// Puts the file in its place; where nothing was rejected, removes the rejects of an earlier run, which would mislead.
    /// <see cref="OutputException"/> where that fails.
    /// </summary>
    public void Commit()
    {
        if (file is not null)
        {
            Drain(1);
            file.Commit();
            return;
        }

        try
        {
            if (!AtomicFile.IsDevice(Path.GetFullPath(path)))
            {
                File.Delete(path);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Then there is nothing of an earlier run either.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path}: is of an earlier run and cannot be removed; remove it by hand.", error);
        }
    }

    /// <summary>Ends the writing; what was not committed is gone.</summary>
    public void Dispose()
    {
        json?.Reset();
        json?.Dispose();
        file?.Dispose();
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

    private void Drain(int from)
    {
        if (buffer.WrittenCount >= from)
        {
            file!.Stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}

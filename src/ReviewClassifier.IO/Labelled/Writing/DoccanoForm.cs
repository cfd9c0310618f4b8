using System.Buffers;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Doccano;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>
/// doccano's JSONL for a sequence labelling project that allows overlapping spans. The case label and the pattern mark the title, the
/// evidence labels the lines; the case itself, and who labelled it when and why, stand in <c>meta</c>, which doccano keeps.
/// </summary>
internal sealed class DoccanoForm : ILabelledWriter
{
    public void Write(Stream stream, IReadOnlyList<LabelledCase> cases)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, PlainEncoder.WriterOptions);
        foreach (var item in cases)
        {
            json.Reset();
            Write(json, item);
            json.Flush();
            buffer.Write("\n"u8);
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static void Write(Utf8JsonWriter json, LabelledCase item)
    {
        var (text, lines) = DoccanoText.Of(item.Case);
        json.WriteStartObject();
        json.WriteString("text"u8, text);
        json.WriteStartArray("label"u8);
        Mark(json, lines[0], item.Malicious ? "malicious" : "genuine");
        if (item.Pattern is { } pattern)
        {
            Mark(json, lines[0], DoccanoExample.Pattern + SnakeCase<Pattern>.Name(pattern));
        }

        foreach (var (line, labels) in lines.Skip(1).Zip(item.LineLabels.Prepend(item.ReviewLabels)))
        {
            foreach (var label in labels)
            {
                Mark(json, line, EvidenceLabels.Name(label));
            }
        }

        json.WriteEndArray();
        WriteMeta(json, item, lines);
        json.WriteEndObject();
    }

    private static void WriteMeta(Utf8JsonWriter json, LabelledCase item, IReadOnlyList<(int Start, int End)> lines)
    {
        json.WriteStartObject("meta"u8);
        json.WritePropertyName("case"u8);
        CaseJson.Write(json, item.Case);
        json.WriteStartArray("lines"u8);
        foreach (var (start, end) in lines)
        {
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteKnown(json, "note"u8, item.Note);
        WriteKnown(json, "labelled_by"u8, item.LabelledBy);
        WriteKnown(json, "labelled_at"u8, item.LabelledAt is { } at ? ShopTime.Write(at) : null);
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void Mark(Utf8JsonWriter json, (int Start, int End) place, string label)
    {
        json.WriteStartArray();
        json.WriteNumberValue(place.Start);
        json.WriteNumberValue(place.End);
        json.WriteStringValue(label);
        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>
/// Label Studio's JSON of annotated tasks, to be imported into a project with the interface of <c>data/label-studio.xml</c>. An
/// annotator is <c>completed_by</c> where the name is an email address or a number, as Label Studio takes them, else it stands in the
/// task's <c>meta</c>.
/// </summary>
internal sealed class LabelStudioForm : ILabelledWriter
{
    public void Write(Stream stream, IReadOnlyList<LabelledCase> cases)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, PlainEncoder.WriterOptions);
        stream.Write("["u8);
        for (var i = 0; i < cases.Count; i++)
        {
            buffer.Write(i == 0 ? "\n"u8 : ",\n"u8);
            json.Reset();
            Write(json, cases[i]);
            json.Flush();
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        stream.Write("\n]\n"u8);
    }

    private static void Write(Utf8JsonWriter json, LabelledCase item)
    {
        json.WriteStartObject();
        json.WritePropertyName("data"u8);
        CaseJson.Write(json, item.Case);
        if (item.LabelledBy is { } name && Annotator(name) is null)
        {
            json.WriteStartObject("meta"u8);
            json.WriteString("labelled_by"u8, name);
            json.WriteEndObject();
        }

        json.WriteStartArray("annotations"u8);
        json.WriteStartObject();
        WriteAnnotator(json, item.LabelledBy);
        if (item.LabelledAt is { } at)
        {
            var time = at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'+08:00'", CultureInfo.InvariantCulture);
            json.WriteString("created_at"u8, time);
            json.WriteString("updated_at"u8, time);
        }

        json.WriteBoolean("was_cancelled"u8, false);
        json.WriteBoolean("ground_truth"u8, false);
        json.WriteStartArray("result"u8);
        StudioResults.Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAnnotator(Utf8JsonWriter json, string? name)
    {
        switch (name is null ? null : Annotator(name))
        {
            case int number:
                json.WriteNumber("completed_by"u8, number);
                break;
            case string email:
                json.WriteStartObject("completed_by"u8);
                json.WriteString("email"u8, email);
                json.WriteEndObject();
                break;
            default:
                break;
        }
    }

    private static object? Annotator(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == name ? number
        : name.Contains('@', StringComparison.Ordinal) ? name
        : null;
}

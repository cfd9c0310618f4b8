using System.Buffers;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>A case as a value inside another form's JSON.</summary>
internal static class CaseJson
{
    public static void Write(Utf8JsonWriter json, Case item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(item);
        json.WriteRawValue(buffer.WrittenSpan[..^1], skipInputValidation: true);
    }
}

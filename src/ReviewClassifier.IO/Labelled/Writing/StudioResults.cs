using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled.LabelStudio;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>The results of an annotation, one a control that was used and one a labelled chat line.</summary>
internal static class StudioResults
{
    public static void Write(Utf8JsonWriter json, LabelledCase item)
    {
        Choices(json, StudioControls.Label, [item.Malicious ? "malicious" : "genuine"]);
        if (item.Pattern is { } pattern)
        {
            Choices(json, StudioControls.Pattern, [SnakeCase<Pattern>.Name(pattern)]);
        }

        if (item.ReviewLabels.Count > 0)
        {
            Choices(json, StudioControls.ReviewLabels, item.ReviewLabels.Select(EvidenceLabels.Name));
        }

        for (var i = 0; i < item.LineLabels.Count; i++)
        {
            if (item.LineLabels[i].Count > 0)
            {
                Line(json, i, item.Case.Chat[i].Text, item.LineLabels[i]);
            }
        }

        if (item.Note is { } note)
        {
            Start(json, StudioControls.Note, StudioControls.Review, "textarea", "note");
            Words(json, "text"u8, [note]);
            End(json);
        }
    }

    private static void Choices(Utf8JsonWriter json, string control, IEnumerable<string> choices)
    {
        Start(json, control, StudioControls.Review, "choices", control);
        Words(json, "choices"u8, choices);
        End(json);
    }

    private static void Line(Utf8JsonWriter json, int line, string text, IReadOnlyList<EvidenceLabel> labels)
    {
        var index = line.ToString(CultureInfo.InvariantCulture);
        Start(json, StudioControls.LineLabels, StudioControls.Chat, "paragraphlabels", "line-" + index);
        json.WriteString("start"u8, index);
        json.WriteString("end"u8, index);
        json.WriteNumber("startOffset"u8, 0);
        json.WriteNumber("endOffset"u8, text.Length);
        json.WriteString("text"u8, text);
        Words(json, "paragraphlabels"u8, labels.Select(EvidenceLabels.Name));
        End(json);
    }

    private static void Start(Utf8JsonWriter json, string control, string marked, string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("from_name"u8, control);
        json.WriteString("to_name"u8, marked);
        json.WriteString("type"u8, type);
        json.WriteStartObject("value"u8);
    }

    private static void Words(Utf8JsonWriter json, ReadOnlySpan<byte> key, IEnumerable<string> words)
    {
        json.WriteStartArray(key);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>What an object of JSON is, told by its keys.</summary>
internal enum JsonForm
{
    /// <summary>A case of the labelling guide, or nothing known.</summary>
    Case,

    /// <summary>A task of Label Studio: <c>data</c> is an object.</summary>
    LabelStudio,

    /// <summary>An example of doccano: <c>text</c> is text, and there is neither <c>review</c> nor <c>chat</c>.</summary>
    Doccano,
}

/// <summary>Tells the form of an object.</summary>
internal static class JsonForms
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = RowReader.MaxDepth };

    /// <summary>The form; <see cref="JsonForm.Case"/> for what is no JSON, whose reader says best what is wrong with it.</summary>
    public static JsonForm Of(ReadOnlySpan<byte> row)
    {
        var json = new Utf8JsonReader(row, Options);
        var (text, review) = (false, false);
        try
        {
            json.Read();
            while (json.TokenType != JsonTokenType.StartArray && json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var data = json.ValueTextEquals("data"u8);
                var named = json.ValueTextEquals("text"u8);
                review |= json.ValueTextEquals("review"u8) || json.ValueTextEquals("chat"u8);
                json.Read();
                if (data && json.TokenType == JsonTokenType.StartObject)
                {
                    return JsonForm.LabelStudio;
                }

                text |= named && json.TokenType == JsonTokenType.String;
                json.Skip();
            }
        }
        catch (JsonException)
        {
            return JsonForm.Case;
        }

        return text && !review ? JsonForm.Doccano : JsonForm.Case;
    }
}

using System.Text.Json;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Where the labels of a case stand in the bytes of its row; of a key given twice, the last one, which is what counts.</summary>
internal sealed class RowPlaces
{
    private RowPlaces()
    {
    }

    /// <summary>The value of <c>label</c>.</summary>
    public Range Label { get; private set; }

    /// <summary>The value of <c>pattern</c>; null where there is no such key.</summary>
    public Range? Pattern { get; private set; }

    /// <summary>The value of <c>review</c>.</summary>
    public Range Review { get; private set; }

    /// <summary>The value of <c>review_labels</c>; null where there is no such key.</summary>
    public Range? ReviewLabels { get; private set; }

    /// <summary>For each line of the chat the value of <c>labels</c>, null where there is no such key, and the end of its last value.</summary>
    public IReadOnlyList<(Range? Labels, Index LastValue)> Lines { get; private set; } = [];

    public static RowPlaces Of(ReadOnlySpan<byte> row)
    {
        var places = new RowPlaces();
        var json = new Utf8JsonReader(row);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("label"u8))
            {
                places.Label = Value(ref json);
            }
            else if (json.ValueTextEquals("pattern"u8))
            {
                places.Pattern = Value(ref json);
            }
            else if (json.ValueTextEquals("review"u8))
            {
                places.Review = Value(ref json);
            }
            else if (json.ValueTextEquals("review_labels"u8))
            {
                places.ReviewLabels = Value(ref json);
            }
            else if (json.ValueTextEquals("chat"u8))
            {
                places.Lines = Chat(ref json);
            }
            else
            {
                Value(ref json);
            }
        }

        return places;
    }

    private static List<(Range? Labels, Index LastValue)> Chat(ref Utf8JsonReader json)
    {
        var lines = new List<(Range?, Index)>();
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
        {
            return lines;
        }

        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            Range? labels = null;
            Index last = default;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isLabels = json.ValueTextEquals("labels"u8);
                var value = Value(ref json);
                labels = isLabels ? value : labels;
                last = value.End;
            }

            lines.Add((labels, last));
        }

        return lines;
    }

    private static Range Value(ref Utf8JsonReader json)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return start..(int)json.BytesConsumed;
    }
}

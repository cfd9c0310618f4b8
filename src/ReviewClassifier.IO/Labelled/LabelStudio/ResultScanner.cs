using System.Globalization;
using System.Text.Json;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>
/// Scans one result of an annotation: choices, a text area, or a mark on paragraphs (https://labelstud.io/tags/paragraphs.html).
/// </summary>
internal static class ResultScanner
{
    public static StudioResult Scan(ref RowReader row)
    {
        var at = row.At;
        var control = "";
        var value = (First: -1, Last: -1, Values: new List<(int, string)>());
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("from_name"u8))
            {
                control = row.Present() ? row.Text("from_name") : "";
            }
            else if (key.SequenceEqual("value"u8))
            {
                value = row.Present() ? Value(ref row) : value;
            }
            else
            {
                row.Skip();
            }
        }

        return new(at, control, value.First, value.Last, value.Values);
    }

    private static (int First, int Last, List<(int At, string Text)> Values) Value(ref RowReader row)
    {
        row.Require(JsonTokenType.StartObject, "value", "an object", "export from Label Studio as JSON");
        var values = new List<(int, string)>();
        var (first, last, lastOffset) = (-1, -1, -1);
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("choices"u8) || key.SequenceEqual("paragraphlabels"u8) || key.SequenceEqual("text"u8))
            {
                // A mark on paragraphs repeats the text it covers, as one text; a text area holds an array of them.
                var words = Words(ref row);
                values.AddRange(words);
            }
            else if (key.SequenceEqual("start"u8))
            {
                first = Index(ref row, "start");
            }
            else if (key.SequenceEqual("end"u8))
            {
                last = Index(ref row, "end");
            }
            else if (key.SequenceEqual("endOffset"u8))
            {
                lastOffset = Index(ref row, "endOffset");
            }
            else
            {
                row.Skip();
            }
        }

        // A mark that ends before the first character of a paragraph ends with the one before.
        return (first, last > first && lastOffset == 0 ? last - 1 : last, values);
    }

    private static List<(int At, string Text)> Words(ref RowReader row)
    {
        var words = new List<(int, string)>();
        row.Next();
        if (row.Token != JsonTokenType.StartArray)
        {
            row.Skip();
            return words;
        }

        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            words.Add((row.At, row.Text("value")));
        }

        return words;
    }

    // Written as a number, or as a number in quotes.
    private static int Index(ref RowReader row, string key)
    {
        row.Next();
        if (row.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            throw row.Fail(key, "a number", "export from Label Studio as JSON");
        }

        return row.Token is JsonTokenType.String or JsonTokenType.Number
            && int.TryParse(row.TextOrNumber(key), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
    }
}

using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads labelled cases that stand in one JSON array, which is held whole.</summary>
internal static class LabelledDocument
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = RowReader.MaxDepth, AllowMultipleValues = true };

    public static IEnumerable<ReadRow<LabelledCase>> Read(PeekedStream stream, string file, string group, SeenIds ids)
    {
        byte[] bytes;
        using (stream)
        {
            bytes = stream.ReadToEnd();
        }

        var parser = new LabelledCaseParser(file, group, ids);
        foreach (var (start, end, line, column) in Elements(bytes, file))
        {
            var parsed = parser.Parse(bytes.AsSpan(start..end), line, column);
            yield return new(parsed, parsed.Ok ? default : bytes.AsMemory(start..end));
        }
    }

    // The elements' places. Values one after another without an array around them count too: a file may hold one object.
    private static List<(int Start, int End, long Line, long Column)> Elements(byte[] bytes, string file)
    {
        var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var json = new Utf8JsonReader(bytes.AsSpan(mark), Options);
        var elements = new List<(int, int, long, long)>();
        var (at, line, column) = (mark, 1L, 1L);
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray && json.CurrentDepth == 0)
                {
                    continue;
                }

                var start = mark + (int)json.TokenStartIndex;
                json.Skip();
                var place = Place.Of(bytes.AsSpan(at..start), start - at, line);
                column = place.Column + (place.Line == line ? column - 1 : 0);
                (at, line) = (start, place.Line);
                elements.Add((start, mark + (int)json.BytesConsumed, line, column));
            }
        }
        catch (JsonException refusal)
        {
            var row = new RowReader(bytes.AsSpan(mark), file, line: 1);
            throw new InputException(row.Broken(refusal).ToString(), refusal);
        }

        return elements;
    }
}

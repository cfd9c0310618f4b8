using System.Text.Json;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Doccano;

/// <summary>
/// Scans the labels of doccano's exports: spans as <c>[start, end, name]</c> or as objects (with relations), and names of the whole text.
/// </summary>
internal static class MarkScanner
{
    private const string Remedy = "export from doccano as JSONL";

    public static void Scan(ref RowReader row, List<DoccanoMark> marks)
    {
        if (!row.Present())
        {
            return;
        }

        row.Require(JsonTokenType.StartArray, "label", "an array", Remedy);
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            marks.Add(row.Token switch
            {
                JsonTokenType.StartArray => Span(ref row),
                JsonTokenType.StartObject => Entity(ref row),
                _ => new(row.At, row.Text("label"), -1, -1),
            });
        }
    }

    private static DoccanoMark Span(ref RowReader row)
    {
        var start = Offset(ref row);
        var end = Offset(ref row);
        row.Next();
        var mark = new DoccanoMark(row.At, row.Text("label"), start, end);
        row.Next();
        row.Require(JsonTokenType.EndArray, "label", "[start, end, name]", Remedy);
        return mark;
    }

    private static int Offset(ref RowReader row)
    {
        row.Next();
        return row.Index() is >= 0 and var offset ? offset : throw row.Fail("label", "a character's place from 0 up", Remedy);
    }

    private static DoccanoMark Entity(ref RowReader row)
    {
        var mark = new DoccanoMark(row.At, "", -1, -1);
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("label"u8))
            {
                row.Next();
                mark = mark with { At = row.At, Name = row.Text("label") };
            }
            else if (key.SequenceEqual("start_offset"u8))
            {
                mark = mark with { Start = Offset(ref row) };
            }
            else if (key.SequenceEqual("end_offset"u8))
            {
                mark = mark with { End = Offset(ref row) };
            }
            else
            {
                row.Skip();
            }
        }

        return mark;
    }
}

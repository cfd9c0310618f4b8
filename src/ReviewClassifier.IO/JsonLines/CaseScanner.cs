using System.Text.Json;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Scans a whole row: the keys of a case, and those of a person's judgement only where <c>labels</c> collects them.</summary>
internal static class CaseScanner
{
    public static CaseFields Scan(ref RowReader row, LabelFields? labels, bool textRequired = true)
    {
        row.Next();
        var fields = ScanObject(ref row, labels);

        // Reads on so that text after the object is refused, not dropped.
        row.Next();
        if (textRequired)
        {
            RequireText(ref row, fields);
        }

        return fields;
    }

    /// <summary>Scans the object that the reader stands on.</summary>
    public static CaseFields ScanObject(ref RowReader row, LabelFields? labels)
    {
        row.Require(JsonTokenType.StartObject, "", "an object", "write one case as {\"id\":…,\"review\":…,\"chat\":[…]}");
        var fields = new CaseFields();
        while (row.NextKey())
        {
            if (!ScanCase(ref row, ref fields, labels) && (labels is null || !labels.Scan(ref row)))
            {
                row.Skip();
            }
        }

        return fields;
    }

    /// <summary>Demands that there is something to judge.</summary>
    public static void RequireText(ref RowReader row, CaseFields fields)
    {
        if (!fields.HasText)
        {
            throw row.Fail(fields.ReviewAt, CaseRules.NoText);
        }
    }

    private static bool ScanCase(ref RowReader row, ref CaseFields fields, LabelFields? labels)
    {
        var key = row.Key;
        if (key.SequenceEqual("review"u8))
        {
            fields.Review = row.Present() ? row.Text("review") : "";
            fields.ReviewAt = row.At;
        }
        else if (key.SequenceEqual("id"u8))
        {
            fields.Id = row.Present() ? row.TextOrNumber("id") : null;
            fields.IdAt = row.At;
        }
        else if (key.SequenceEqual("category"u8))
        {
            fields.Category = row.Present() ? row.Text("category") : null;
        }
        else if (key.SequenceEqual("platform"u8))
        {
            fields.Platform = row.Present() ? row.Text("platform") : null;
        }
        else if (key.SequenceEqual("rating"u8))
        {
            fields.Rating = row.Present() ? Rating(ref row) : null;
        }
        else if (key.SequenceEqual("order"u8))
        {
            fields.Order = row.Present() ? OrderScanner.Scan(ref row) : null;
        }
        else if (key.SequenceEqual("chat"u8))
        {
            labels?.LineLabels.Clear();
            fields.Chat = row.Present() ? ChatScanner.Scan(ref row, labels) : [];
        }
        else
        {
            return false;
        }

        return true;
    }

    private static int Rating(ref RowReader row) =>
        row.TryNumber(out var stars) && stars is 1 or 2 or 3 or 4 or 5
            ? (int)stars
            : throw row.Fail("rating", "a number from 1 to 5, or null", "write the stars as a whole number without quotes");
}

using System.Text.Json;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>Scans an annotation of Label Studio's export (https://labelstud.io/guide/task_format.html).</summary>
internal static class AnnotationScanner
{
    public static StudioAnnotation Scan(ref RowReader row)
    {
        row.Require(JsonTokenType.StartObject, "annotations", "objects in the array", "export from Label Studio as JSON");
        var annotation = new StudioAnnotation { At = row.At };
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("result"u8))
            {
                Results(ref row, annotation.Results);
            }
            else if (key.SequenceEqual("completed_by"u8))
            {
                annotation.CompletedBy = row.Present() ? Annotator(ref row) : null;
            }
            else if (key.SequenceEqual("was_cancelled"u8))
            {
                annotation.Cancelled = Flag(ref row);
            }
            else if (key.SequenceEqual("ground_truth"u8))
            {
                annotation.GroundTruth = Flag(ref row);
            }
            else if (key.SequenceEqual("created_at"u8))
            {
                annotation.CreatedAt = row.Present() ? row.Time("created_at") : null;
            }
            else if (key.SequenceEqual("updated_at"u8))
            {
                annotation.UpdatedAt = row.Present() ? row.Time("updated_at") : null;
            }
            else
            {
                row.Skip();
            }
        }

        return annotation;
    }

    // A number, or an object with the number and the email address.
    private static string? Annotator(ref RowReader row)
    {
        if (row.Token != JsonTokenType.StartObject)
        {
            return row.TextOrNumber("completed_by");
        }

        string? id = null;
        string? email = null;
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("email"u8))
            {
                email = row.Present() ? row.Text("completed_by.email") : null;
            }
            else if (key.SequenceEqual("id"u8))
            {
                id = row.Present() ? row.TextOrNumber("completed_by.id") : null;
            }
            else
            {
                row.Skip();
            }
        }

        return email ?? id;
    }

    private static bool Flag(ref RowReader row)
    {
        var token = row.Present() ? row.Token : JsonTokenType.False;
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            throw row.Fail("", "true or false", "export from Label Studio as JSON");
        }

        return token == JsonTokenType.True;
    }

    private static void Results(ref RowReader row, List<StudioResult> results)
    {
        if (!row.Present())
        {
            return;
        }

        row.Require(JsonTokenType.StartArray, "result", "an array", "export from Label Studio as JSON");
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.Require(JsonTokenType.StartObject, "result", "objects in the array", "export from Label Studio as JSON");
            results.Add(ResultScanner.Scan(ref row));
        }
    }
}

using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>
/// Reads a task of Label Studio's JSON export, labelled with the interface of <c>data/label-studio.xml</c>. The case is the task's data;
/// labels that stand in the data are not read, for the annotation has superseded them.
/// </summary>
internal static class StudioTask
{
    private const string Within = "data.";

    public static LabelledCase Read(ref RowReader row, string file, string group, SeenIds ids)
    {
        CaseFields? data = null;
        string? number = null;
        string? labelledBy = null;
        var annotations = new List<StudioAnnotation>();
        row.Next();
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("data"u8))
            {
                row.Next();
                row.Within = Within;
                data = CaseScanner.ScanObject(ref row, labels: null);
                row.Within = "";
            }
            else if (key.SequenceEqual("annotations"u8) && row.Present())
            {
                row.Require(JsonTokenType.StartArray, "annotations", "an array", "export from Label Studio as JSON");
                while (row.Next() && row.Token != JsonTokenType.EndArray)
                {
                    annotations.Add(AnnotationScanner.Scan(ref row));
                }
            }
            else if (key.SequenceEqual("meta"u8) && row.Present())
            {
                labelledBy = LabelledBy(ref row);
            }
            else if (key.SequenceEqual("id"u8))
            {
                number = row.Present() ? row.TextOrNumber("id") : null;
            }
            else
            {
                row.Skip();
            }
        }

        var fields = data ?? throw row.Fail(
            0, "data", "no such key", "the case as an object", "export from Label Studio as JSON, not JSON-MIN");
        row.Within = Within;
        CaseScanner.RequireText(ref row, fields);
        row.Within = "";
        fields.Id = string.IsNullOrWhiteSpace(fields.Id) ? number : fields.Id;
        var chosen = Choose(ref row, annotations);
        var marks = new Marks(fields.ToCase(row.Line))
        {
            LabelledBy = chosen.CompletedBy ?? labelledBy,
            LabelledAt = chosen.UpdatedAt ?? chosen.CreatedAt,
        };
        Apply(ref row, chosen, marks);
        return ids.Take(fields.Id, file, row.Line) is { } breach ? throw row.Fail(fields.IdAt, breach) : marks.ToLabelled(group);
    }

    private static string? LabelledBy(ref RowReader row)
    {
        string? name = null;
        if (row.Token != JsonTokenType.StartObject)
        {
            row.Skip();
            return name;
        }

        while (row.NextKey())
        {
            if (row.Key.SequenceEqual("labelled_by"u8))
            {
                name = row.Present() ? row.TextOrNumber("meta.labelled_by") : null;
            }
            else
            {
                row.Skip();
            }
        }

        return name;
    }

    // Which of several people is right is not for a reader to guess.
    private static StudioAnnotation Choose(ref RowReader row, List<StudioAnnotation> annotations)
    {
        var done = annotations.Where(annotation => !annotation.Cancelled).ToArray();
        var chosen = done.Length > 1 ? Array.FindAll(done, annotation => annotation.GroundTruth) : done;
        if (chosen is [var one])
        {
            return one;
        }

        var found = done.Length == 0 ? "none that was not skipped" : string.Create(CultureInfo.InvariantCulture, $"{done.Length}");
        throw row.Fail(done.Length == 0 ? 0 : done[^1].At, "annotations", found, "one annotation",
            done.Length == 0 ? "label the task, or leave it out of the export" : "mark the right one as ground truth in Label Studio");
    }

    private static void Apply(ref RowReader row, StudioAnnotation annotation, Marks marks)
    {
        var notes = new List<string>();
        foreach (var result in annotation.Results)
        {
            foreach (var (at, text) in result.Values)
            {
                var breach = result.Control switch
                {
                    StudioControls.Label => marks.Label(text),
                    StudioControls.Pattern => marks.Pattern(text),
                    StudioControls.ReviewLabels => marks.Review(text),
                    StudioControls.LineLabels => marks.Lines(text, result.First, result.Last),
                    _ => null,
                };
                if (breach is not null)
                {
                    throw row.Fail(at, breach with { Key = result.Control });
                }

                if (result.Control == StudioControls.Note)
                {
                    notes.Add(text);
                }
            }
        }

        marks.Note = notes.Count == 0 ? null : string.Join('\n', notes);
        if (marks.Check() is { } missing)
        {
            throw row.Fail(annotation.At, missing with { Found = missing.Key == "label" ? "no choice" : missing.Found });
        }
    }
}

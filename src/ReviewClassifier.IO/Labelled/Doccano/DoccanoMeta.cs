using System.Text.Json;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Doccano;

/// <summary>
/// What stands in <c>meta</c>, which doccano keeps as it came: the case, the places of its lines in the text, and who labelled it
/// when and why.
/// </summary>
internal sealed class DoccanoMeta
{
    private const string Remedy = "leave meta as labels convert wrote it";

    public CaseFields? Case { get; private set; }

    public int At { get; private set; }

    public List<(int Start, int End)> Lines { get; } = [];

    public string? Note { get; private set; }

    public string? LabelledBy { get; private set; }

    public DateTime? LabelledAt { get; private set; }

    /// <summary>Scans the object that the reader stands on.</summary>
    public void Scan(ref RowReader row)
    {
        if (row.Token != JsonTokenType.StartObject)
        {
            row.Skip();
            return;
        }

        At = row.At;
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("case"u8))
            {
                row.Next();
                row.Within = "meta.case.";
                Case = CaseScanner.ScanObject(ref row, labels: null);
                CaseScanner.RequireText(ref row, Case.Value);
                row.Within = "";
            }
            else if (key.SequenceEqual("lines"u8))
            {
                row.Next();
                ScanLines(ref row);
            }
            else if (key.SequenceEqual("note"u8))
            {
                Note = row.Present() ? row.Text("meta.note") : null;
            }
            else if (key.SequenceEqual("labelled_by"u8))
            {
                LabelledBy = row.Present() ? row.Text("meta.labelled_by") : null;
            }
            else if (key.SequenceEqual("labelled_at"u8))
            {
                LabelledAt = row.Present() ? row.Time("meta.labelled_at") : null;
            }
            else if (key.SequenceEqual("meta"u8) && row.Present())
            {
                // Some versions of doccano put what came as meta into a meta of their own.
                Scan(ref row);
            }
            else
            {
                row.Skip();
            }
        }
    }

    private void ScanLines(ref RowReader row)
    {
        row.Require(JsonTokenType.StartArray, "meta.lines", "an array", Remedy);
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.Require(JsonTokenType.StartArray, "meta.lines", "[start, end]", Remedy);
            row.Next();
            var start = row.Index();
            row.Next();
            var end = row.Index();
            if (start < 0 || end < start)
            {
                throw row.Fail("meta.lines", "[start, end]", Remedy);
            }

            Lines.Add((start, end));
            row.Next();
            row.Require(JsonTokenType.EndArray, "meta.lines", "[start, end]", Remedy);
        }
    }
}

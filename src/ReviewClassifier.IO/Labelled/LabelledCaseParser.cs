using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads rows into labelled cases, strictly; remembers every id it read, for one may stand only once in all files.</summary>
internal sealed class LabelledCaseParser
{
    private readonly Dictionary<string, (string File, long Line)> seen = new(StringComparer.Ordinal);

    public Parsed<LabelledCase> Parse(RawLine line, string file, string group)
    {
        if (line.Fault is { } fault)
        {
            return new(fault);
        }

        var row = new RowReader(line.Bytes, file, line.Number);
        try
        {
            var labels = new LabelFields();
            var fields = CaseScanner.Scan(ref row, labels);
            labels.Check(ref row);
            CheckId(ref row, fields, file);
            return new(new LabelledCase(
                fields.ToCase(line.Number), group, labels.Malicious, labels.Pattern, labels.ReviewLabels, labels.LineLabels,
                labels.Note, labels.LabelledBy, labels.LabelledAt));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
        catch (JsonException refusal)
        {
            return new(row.Broken(refusal));
        }
    }

    private void CheckId(ref RowReader row, CaseFields fields, string file)
    {
        if (string.IsNullOrWhiteSpace(fields.Id))
        {
            throw row.Fail(fields.IdAt, "id", "none", "a name that no other case has", "give the case an id");
        }

        if (!seen.TryAdd(fields.Id, (file, row.Line)))
        {
            var before = seen[fields.Id];
            throw row.Fail(fields.IdAt, "id", $"{Quote.Text(fields.Id)}, which {before.File}:{before.Line} has too",
                "a name that no other case has", "rename or remove one of the two");
        }
    }
}

using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Doccano;
using ReviewClassifier.IO.Labelled.LabelStudio;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads JSON objects of any form (<see cref="JsonForm"/>) into labelled cases, strictly.</summary>
internal sealed class LabelledCaseParser(string file, string group, SeenIds ids)
{
    public Parsed<LabelledCase> Parse(ReadOnlySpan<byte> json, long line, long column)
    {
        var row = new RowReader(json, file, line, column);
        try
        {
            return new(JsonForms.Of(json) switch
            {
                JsonForm.LabelStudio => StudioTask.Read(ref row, file, group, ids),
                JsonForm.Doccano => DoccanoExample.Read(ref row, file, group, ids),
                _ => Own(ref row),
            });
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

    private LabelledCase Own(ref RowReader row)
    {
        var labels = new LabelFields();
        var fields = CaseScanner.Scan(ref row, labels);
        labels.Check(ref row);
        if (ids.Take(fields.Id, file, row.Line) is { } breach)
        {
            throw row.Fail(fields.IdAt, breach);
        }

        return labels.ToLabelled(fields.ToCase(row.Line), group);
    }
}

using System.Text.Json;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads the cases of a file that a person is to label: labelled ones, half-labelled ones and ones without any label.</summary>
public static class LabellingReader
{
    /// <summary>
    /// Reads a file whole. Rows that are no case, that name a label which does not exist or label a line of the shop, and ids that
    /// stand twice are faults and left out. <see cref="InputException"/> where the file cannot be read.
    /// </summary>
    public static Loaded<CaseToLabel> Read(string path)
    {
        var cases = new List<CaseToLabel>();
        var faults = new List<Fault>();
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        using var lines = JsonLinesReader.Open(path);
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    var parsed = Parse(block[i], path, seen);
                    if (parsed.Ok)
                    {
                        cases.Add(parsed.Value);
                    }
                    else
                    {
                        faults.Add(parsed.Fault);
                    }
                }
            }
        }

        return new(cases, faults);
    }

    private static Parsed<CaseToLabel> Parse(RawLine line, string file, Dictionary<string, long> seen)
    {
        if (line.Fault is { } fault)
        {
            return new(fault);
        }

        var row = new RowReader(line.Bytes, file, line.Number);
        try
        {
            var labels = new LabelFields(undecided: true);
            var fields = CaseScanner.Scan(ref row, labels);
            var item = fields.ToCase(line.Number);
            if (!seen.TryAdd(item.Id, line.Number))
            {
                throw row.Fail(fields.IdAt, "id", $"{Quote.Text(item.Id)}, which line {seen[item.Id]} has too",
                    "a name that no other case of the file has", "rename or remove one of the two");
            }

            return new(new CaseToLabel(
                item, labels.Decided ? labels.Malicious : null, labels.Pattern, labels.ReviewLabels, labels.LineLabels,
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
}

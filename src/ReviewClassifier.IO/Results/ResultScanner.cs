using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>Scans a whole row: the keys of a result.</summary>
internal static class ResultScanner
{
    private const string Remedy = "use the file as it was written";

    public static Result Scan(ref RowReader row)
    {
        row.Next();
        row.Require(JsonTokenType.StartObject, "", "an object", "give a file of results, one {\"id\":…,\"verdict\":…} a line");
        var start = row.At;
        string? id = null;
        Verdict? verdict = null;
        double? probability = null;
        Pattern? pattern = null;
        IReadOnlyList<Evidence>? evidence = null;
        IReadOnlyList<Evidence>? mitigating = null;
        var model = "";
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("id"u8))
            {
                row.Next();
                id = row.Text("id");
            }
            else if (key.SequenceEqual("verdict"u8))
            {
                row.Next();
                verdict = Named<Verdict>(ref row, "verdict");
            }
            else if (key.SequenceEqual("probability"u8))
            {
                row.Next();
                probability = EvidenceScanner.Number(ref row, "probability", 0);
            }
            else if (key.SequenceEqual("pattern"u8))
            {
                pattern = row.Present() ? Named<Pattern>(ref row, "pattern") : null;
            }
            else if (key.SequenceEqual("evidence"u8))
            {
                evidence = EvidenceScanner.Scan(ref row, "evidence");
            }
            else if (key.SequenceEqual("mitigating"u8))
            {
                mitigating = EvidenceScanner.Scan(ref row, "mitigating");
            }
            else if (key.SequenceEqual("model"u8))
            {
                model = row.Present() ? row.Text("model") : "";
            }
            else
            {
                row.Skip();
            }
        }

        // Reads on so that text after the object is refused, not dropped.
        row.Next();
        return new Result(
            id ?? throw Missing(row, start, "id"),
            verdict ?? throw Missing(row, start, "verdict"),
            probability ?? throw Missing(row, start, "probability"),
            pattern,
            evidence ?? throw Missing(row, start, "evidence"),
            mitigating ?? throw Missing(row, start, "mitigating"),
            model);
    }

    public static T Named<T>(ref RowReader row, string key)
        where T : struct, Enum =>
        row.Token == JsonTokenType.String && SnakeCase<T>.TryParse(row.Text(key), out var value)
            ? value
            : throw row.Fail(key, "one of " + string.Join(", ", SnakeCase<T>.AllNames), Remedy);

    public static Faults.FaultException Missing(RowReader row, int at, string key) =>
        row.Fail(at, key, "no such key", "the key of every result", Remedy);
}

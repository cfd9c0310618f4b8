using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>Scans the lines that a result surfaces.</summary>
internal static class EvidenceScanner
{
    private const string Remedy = "use the file as it was written";

    /// <summary>Scans the array behind a key.</summary>
    public static IReadOnlyList<Evidence> Scan(ref RowReader row, string key)
    {
        row.Next();
        row.Require(JsonTokenType.StartArray, key, "an array", Remedy);
        var lines = new List<Evidence>();
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.Within = $"{key}[{lines.Count}].";
            lines.Add(Line(ref row));
            row.Within = "";
        }

        return lines.Count == 0 ? [] : lines;
    }

    /// <summary>The current value as a number from the least to 1.</summary>
    public static double Number(ref RowReader row, string key, double least) =>
        row.TryNumber(out var number) && number >= least && number <= 1
            ? number
            : throw row.Fail(key, least < 0 ? "a number from -1 to 1" : "a number from 0 to 1", Remedy);

    private static Evidence Line(ref RowReader row)
    {
        row.Require(JsonTokenType.StartObject, "", "an object", Remedy);
        var start = row.At;
        int? line = null;
        DateTime? at = null;
        string? text = null;
        IReadOnlyList<LabelProbability> labels = [];
        IReadOnlyList<TextSpan> spans = [];
        var (score, effect) = (0.0, 0.0);
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("line"u8))
            {
                line = row.Present() ? Index(ref row, "line") : null;
            }
            else if (key.SequenceEqual("at"u8))
            {
                at = row.Present() ? row.Time("at") : null;
            }
            else if (key.SequenceEqual("text"u8))
            {
                row.Next();
                text = row.Text("text");
            }
            else if (key.SequenceEqual("labels"u8))
            {
                labels = Labels(ref row);
            }
            else if (key.SequenceEqual("score"u8))
            {
                row.Next();
                score = Number(ref row, "score", 0);
            }
            else if (key.SequenceEqual("effect"u8))
            {
                row.Next();
                effect = Number(ref row, "effect", -1);
            }
            else if (key.SequenceEqual("spans"u8))
            {
                spans = Spans(ref row);
            }
            else
            {
                row.Skip();
            }
        }

        return new Evidence(line, at, text ?? throw ResultScanner.Missing(row, start, "text"), labels, score, effect, spans);
    }

    private static List<LabelProbability> Labels(ref RowReader row)
    {
        row.Next();
        row.Require(JsonTokenType.StartObject, "labels", "an object", Remedy);
        var labels = new List<LabelProbability>();
        while (row.NextKey())
        {
            var name = System.Text.Encoding.UTF8.GetString(row.Key);
            if (!SnakeCase<EvidenceLabel>.TryParse(name, out var label))
            {
                throw row.Fail(
                    row.At, "labels", Faults.Quote.Text(name), "one of " + string.Join(", ", SnakeCase<EvidenceLabel>.AllNames), Remedy);
            }

            row.Next();
            labels.Add(new LabelProbability(label, Number(ref row, "labels", 0)));
        }

        return labels;
    }

    private static List<TextSpan> Spans(ref RowReader row)
    {
        row.Next();
        row.Require(JsonTokenType.StartArray, "spans", "an array", Remedy);
        var spans = new List<TextSpan>();
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.Require(JsonTokenType.StartArray, "spans", "pairs such as [2,9]", Remedy);
            row.Next();
            var start = Index(ref row, "spans");
            row.Next();
            spans.Add(new TextSpan(start, Index(ref row, "spans")));
            row.Next();
            row.Require(JsonTokenType.EndArray, "spans", "pairs such as [2,9]", Remedy);
        }

        return spans;
    }

    private static int Index(ref RowReader row, string key) =>
        row.Index() is >= 0 and var index ? index : throw row.Fail(key, "a whole number from 0", Remedy);
}

using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>A person's judgement while its row is being read: strict, for a wrong label teaches the model a wrong thing.</summary>
internal sealed class LabelFields
{
    private int labelsAt;
    private EvidenceLabel[] current = [];
    private string? label;
    private Pattern? pattern;
    private int patternAt;

    public List<IReadOnlyList<EvidenceLabel>> LineLabels { get; } = [];

    public IReadOnlyList<EvidenceLabel> ReviewLabels { get; private set; } = [];

    public bool Malicious => label == "malicious";

    public Pattern? Pattern => pattern;

    public string? Note { get; private set; }

    public string? LabelledBy { get; private set; }

    public DateTime? LabelledAt { get; private set; }

    /// <summary>Reads the value of the current key where it belongs to the judgement of the case.</summary>
    public bool Scan(ref RowReader row)
    {
        var key = row.Key;
        if (key.SequenceEqual("label"u8))
        {
            row.Next();
            label = row.Is("malicious"u8) ? "malicious" : row.Is("genuine"u8) ? "genuine"
                : throw row.Fail("label", "malicious or genuine", "decide with the labelling guide");
        }
        else if (key.SequenceEqual("pattern"u8))
        {
            pattern = row.Present() ? Named<Pattern>(ref row, "pattern", "null or one of ") : null;
            patternAt = row.At;
        }
        else if (key.SequenceEqual("review_labels"u8))
        {
            ReviewLabels = Labels(ref row, "review_labels");
        }
        else if (key.SequenceEqual("note"u8))
        {
            Note = row.Present() ? row.Text("note") : null;
        }
        else if (key.SequenceEqual("labelled_by"u8))
        {
            LabelledBy = row.Present() ? row.Text("labelled_by") : null;
        }
        else if (key.SequenceEqual("labelled_at"u8))
        {
            LabelledAt = row.Present() ? row.Time("labelled_at") : null;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Demands that label and pattern are there and agree.</summary>
    public void Check(ref RowReader row)
    {
        if (label is null)
        {
            throw row.Fail(0, "label", "no such key", "malicious or genuine", "decide with the labelling guide");
        }

        if (Malicious && pattern is null)
        {
            throw row.Fail(patternAt, "pattern", "none for a malicious case", Names<Pattern>("one of "), "say which kind of malicious it is");
        }

        if (!Malicious && pattern is { } named)
        {
            throw row.Fail(patternAt, "pattern", $"\"{SnakeCase<Pattern>.Name(named)}\" for a genuine case", "null", "remove the pattern or change the label");
        }
    }

    public void StartLine() => current = [];

    /// <summary>Reads the value of the current key of a chat line where it belongs to the judgement.</summary>
    public bool ScanLine(ref RowReader row)
    {
        if (!row.Key.SequenceEqual("labels"u8))
        {
            return false;
        }

        current = Labels(ref row, "labels");
        return true;
    }

    public void EndLine(ref RowReader row, Speaker from)
    {
        if (from != Speaker.Buyer && current.Length > 0)
        {
            throw row.Fail(labelsAt, "labels", $"{current.Length} on a line of the shop", "an empty array", "label the buyer's lines only");
        }

        LineLabels.Add(current);
    }

    private EvidenceLabel[] Labels(ref RowReader row, string key)
    {
        if (!row.Present())
        {
            return [];
        }

        labelsAt = row.At;
        row.Require(JsonTokenType.StartArray, key, "an array or null", "write the labels as [\"threat\",…]");
        var labels = new List<EvidenceLabel>();
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            var path = $"{key}[{labels.Count}]";
            var named = Named<EvidenceLabel>(ref row, path, "one of ");
            if (labels.Contains(named))
            {
                throw row.Fail(path, "each label once", "remove the second one");
            }

            labels.Add(named);
        }

        return labels.ToArray();
    }

    private static T Named<T>(ref RowReader row, string key, string before)
        where T : struct, Enum =>
        row.Token == JsonTokenType.String && SnakeCase<T>.TryParse(row.Text(key), out var value)
            ? value
            : throw row.Fail(key, Names<T>(before), "correct the name");

    private static string Names<T>(string before)
        where T : struct, Enum => before + string.Join(", ", SnakeCase<T>.AllNames);
}

using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>A person's judgement while its row is being read: strict, for a wrong label teaches the model a wrong thing.</summary>
/// <param name="undecided">Whether a case may be without a label yet, also as <c>null</c>.</param>
internal sealed class LabelFields(bool undecided = false)
{
    private int labelsAt;
    private EvidenceLabel[] current = [];
    private string? label;
    private Pattern? pattern;
    private int patternAt;

    public List<IReadOnlyList<EvidenceLabel>> LineLabels { get; } = [];

    public IReadOnlyList<EvidenceLabel> ReviewLabels { get; private set; } = [];

    public bool Decided => label is not null;

    public bool Malicious => label == "malicious";

    public Pattern? Pattern => pattern;

    public string? Note { get; private set; }

    public string? LabelledBy { get; private set; }

    public DateTime? LabelledAt { get; private set; }

    /// <summary>The case with this judgement, once <see cref="Check"/> has passed it.</summary>
    public LabelledCase ToLabelled(Case item, string group) =>
        new(item, group, Malicious, pattern, ReviewLabels, LineLabels, Note, LabelledBy, LabelledAt);

    /// <summary>Reads the value of the current key where it belongs to the judgement of the case.</summary>
    public bool Scan(ref RowReader row)
    {
        var key = row.Key;
        if (key.SequenceEqual("label"u8))
        {
            row.Next();
            label = row.Is("malicious"u8) ? "malicious" : row.Is("genuine"u8) ? "genuine"
                : undecided && row.Token == JsonTokenType.Null ? null
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
        if (CaseRules.OfLabel(label is null ? null : Malicious, pattern) is { } breach)
        {
            throw row.Fail(label is null ? 0 : patternAt, breach);
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
            throw row.Fail(labelsAt, CaseRules.ShopLine("labels", current.Length));
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
                throw row.Fail(path, CaseRules.Once, CaseRules.RemoveSecond);
            }

            labels.Add(named);
        }

        return labels.ToArray();
    }

    private static T Named<T>(ref RowReader row, string key, string before)
        where T : struct, Enum =>
        row.Token == JsonTokenType.String && SnakeCase<T>.TryParse(row.Text(key), out var value)
            ? value
            : throw row.Fail(key, CaseRules.Names<T>(before), "correct the name");
}

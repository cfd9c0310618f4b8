using System.Text;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Changes labels in the bytes of a row of JSON, and nothing else: spaces, order, escapes and unknown keys stay as they are.</summary>
public static class RowEditor
{
    /// <summary>The row with new labels.</summary>
    /// <param name="row">A labelled case in the form of the labelling guide, as the reader has read it without a fault.</param>
    /// <param name="edit">The new labels.</param>
    public static byte[] Edit(ReadOnlySpan<byte> row, LabelEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var places = RowPlaces.Of(row);
        var changes = new List<Change>();
        if (edit.ChangesCase)
        {
            changes.Add(new(places.Label, edit.Pattern is null ? "\"genuine\"" : "\"malicious\""));
            var pattern = edit.Pattern is { } named ? $"\"{SnakeCase<Pattern>.Name(named)}\"" : "null";
            if (places.Pattern is { } at)
            {
                changes.Add(new(at, pattern));
            }
            else if (edit.Pattern is not null)
            {
                changes.Add(new(places.Label.End..places.Label.End, $",\"pattern\":{pattern}"));
            }
        }

        if (edit.ReviewLabels is { } review)
        {
            changes.Add(Labels("review_labels", places.ReviewLabels, places.Review.End, review));
        }

        foreach (var (line, labels) in edit.LineLabels)
        {
            changes.Add(Labels("labels", places.Lines[line].Labels, places.Lines[line].LastValue, labels));
        }

        return Apply(row, changes);
    }

    private static Change Labels(string key, Range? place, Index after, IReadOnlyList<EvidenceLabel> labels)
    {
        var array = $"[{string.Join(',', labels.Select(label => $"\"{EvidenceLabels.Name(label)}\""))}]";
        return place is { } at ? new(at, array) : new(after..after, $",\"{key}\":{array}");
    }

    private static byte[] Apply(ReadOnlySpan<byte> row, List<Change> changes)
    {
        using var edited = new MemoryStream(row.Length + 64);
        var from = 0;
        foreach (var change in changes.OrderBy(c => c.Place.Start.Value).ThenBy(c => c.Place.End.Value))
        {
            edited.Write(row[from..change.Place.Start.Value]);
            edited.Write(Encoding.UTF8.GetBytes(change.Text));
            from = change.Place.End.Value;
        }

        edited.Write(row[from..]);
        return edited.ToArray();
    }

    private readonly record struct Change(Range Place, string Text);
}

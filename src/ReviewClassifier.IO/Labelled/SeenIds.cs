using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Every id that was read, for one may stand only once in all the files that are read together.</summary>
internal sealed class SeenIds
{
    private readonly Dictionary<string, (string File, long Line)> seen = new(StringComparer.Ordinal);

    /// <summary>Takes an id; a breach where there is none or it was taken before.</summary>
    public Breach? Take(string? id, string file, long line)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return new("id", "none", "a name that no other case has", "give the case an id");
        }

        if (seen.TryAdd(id, (file, line)))
        {
            return null;
        }

        var before = seen[id];
        return new(
            "id", $"{Quote.Text(id)}, which {before.File}:{before.Line} has too", "a name that no other case has",
            "rename or remove one of the two");
    }
}

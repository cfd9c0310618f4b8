using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Web.Labelling;

/// <summary>One file of cases being labelled: its rows, its journal, and where each of its cases stands among all.</summary>
internal sealed class LabellingFile
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private LabellingFile(string path, Loaded<CaseToLabel> loaded) =>
        (Path, Loaded, Journal) = (path, loaded, new Journal(Journal.PathFor(path)));

    public string Path { get; }

    public Loaded<CaseToLabel> Loaded { get; }

    public Journal Journal { get; }

    /// <summary>Reads a file of cases. <see cref="InputException"/> where it cannot be read or holds no case.</summary>
    public static LabellingFile Open(string path)
    {
        var loaded = LabellingReader.Read(path);
        if (loaded.Items.Count > 0)
            return new LabellingFile(path, loaded);
        throw new InputException(loaded.Faults is [var first, ..]
            ? $"{path}: holds no case that can be labelled, but {loaded.Faults.Count} bad rows; the first: {first}"
            : $"{path}: holds no case; name a file of cases.");
    }

    /// <summary>Says that a case of this file stands at a position.</summary>
    public void Place(string id, int position) => _positions.Add(id, position);

    /// <summary>The position of a case; null where the file holds none of that id.</summary>
    public int? PositionOf(string id) => _positions.TryGetValue(id, out var position) ? position : null;
}

using System.Buffers;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Web.Labelling;

/// <summary>One file of cases being labelled: its journal, its cases by id, and where the labelled ones are written.</summary>
internal sealed class LabellingFile
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private LabellingFile(string path, Loaded<CaseToLabel> loaded) => (Path, Loaded, Journal) = (path, loaded, new Journal(Journal.PathFor(path)));

    public string Path { get; }

    public Loaded<CaseToLabel> Loaded { get; }

    public Journal Journal { get; }

    /// <summary>Reads a file of cases. <see cref="InputException"/> where it cannot be read or holds no case.</summary>
    public static LabellingFile Open(string path)
    {
        var loaded = LabellingReader.Read(path);
        return loaded.Items.Count > 0
            ? new LabellingFile(path, loaded)
            : throw new InputException($"{path}: holds no case that can be labelled ({loaded.Faults.Count} bad rows){First(loaded)}.");
    }

    /// <summary>Where the labelled cases of a file go by default, beside it.</summary>
    public static string OutputFor(string path) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", InputFile.Stem(path) + ".labelled.jsonl");

    /// <summary>Says that a case of this file stands at a position.</summary>
    public void Place(string id, int position) => _positions.Add(id, position);

    /// <summary>The position of a case; null where the file holds none of that id.</summary>
    public int? PositionOf(string id) => _positions.TryGetValue(id, out var position) ? position : null;

    /// <summary>Whether the journal holds changes that a written output cannot hold yet.</summary>
    public bool IsAheadOf(string output) => File.Exists(Journal.Path) && File.GetLastWriteTimeUtc(output) < File.GetLastWriteTimeUtc(Journal.Path);

    /// <summary>Writes finished cases whole to a file, in order.</summary>
    public static void Write(string output, IEnumerable<Slot> slots)
    {
        var rows = new ArrayBufferWriter<byte>(1 << 16);
        using var file = AtomicFile.Create(output);
        using var writer = new CaseWriter(rows);
        foreach (var slot in slots)
        {
            writer.Write(slot.Now.Judgement.ToLabelled(slot.Item.Case, InputFile.Stem(slot.File.Path), slot.Now.By, slot.Now.At));
            file.Stream.Write(rows.WrittenSpan);
            rows.ResetWrittenCount();
        }

        file.Commit();
    }

    private static string First(Loaded<CaseToLabel> loaded) => loaded.Faults is [var first, ..] ? $"; the first: {first.ToString().TrimEnd('.')}" : "";
}

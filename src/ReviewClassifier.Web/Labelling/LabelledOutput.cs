using System.Buffers;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Web.Labelling;

/// <summary>Where finished cases are written: one file for all inputs, or one beside each.</summary>
/// <param name="files">The inputs.</param>
/// <param name="single">The one file; null for one beside each input.</param>
internal sealed class LabelledOutput(IReadOnlyList<LabellingFile> files, string? single)
{
    /// <summary>Whether a journal holds changes that its output, by its time, cannot hold.</summary>
    public bool IsBehind => files.Any(file =>
        File.Exists(file.Journal.Path) && File.GetLastWriteTimeUtc(For(file)) < File.GetLastWriteTimeUtc(file.Journal.Path));

    /// <summary><see cref="InputException"/> where the output would overwrite what is read, or hold two cases of one id.</summary>
    public void Check()
    {
        var read = files.SelectMany(file => new[] { file.Path, file.Journal.Path });
        var taken = read.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in single is null ? files.Select(For) : [single])
        {
            if (!taken.Add(Path.GetFullPath(path)))
            {
                throw new InputException(
                    $"{path}: the labelled cases would be written over an input, its journal or each other; name another with --output.");
            }
        }

        if (single is null)
            return;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, id) in files.SelectMany(file => file.Loaded.Items.Select(item => (file.Path, item.Case.Id))))
        {
            if (!seen.TryAdd(id, file))
            {
                throw new InputException(
                    $"{file}: has a case of an id that {seen[id]} has too, and one output cannot hold both; leave out --output.");
            }
        }
    }

    /// <summary>Writes the finished cases among these, each file whole; tells how many each holds. No file is begun for none.</summary>
    /// <exception cref="OutputException">A file cannot be written; what stood there before is still there.</exception>
    public IReadOnlyList<(string Path, int Cases)> Write(IEnumerable<Slot> slots)
    {
        var outputs = slots.GroupBy(slot => For(slot.File)).Select(output => (Path: output.Key, Done: output.Where(IsDone).ToArray()));
        return [.. outputs.Where(output => output.Done.Length > 0 || File.Exists(output.Path)).Select(output =>
        {
            Write(output.Path, output.Done);
            return (output.Path, output.Done.Length);
        })];
    }

    private string For(LabellingFile file) =>
        single ?? Path.Combine(Path.GetDirectoryName(file.Path) ?? "", InputFile.Stem(file.Path) + ".labelled.jsonl");

    private static bool IsDone(Slot slot) => slot.Now.Stage == Stage.Done;

    private static void Write(string path, Slot[] done)
    {
        var rows = new ArrayBufferWriter<byte>(1 << 16);
        using var file = AtomicFile.Create(path);
        using var writer = new CaseWriter(rows);
        foreach (var slot in done)
        {
            writer.Write(slot.Now.Judgement.ToLabelled(slot.Item.Case, InputFile.Stem(slot.File.Path), slot.Now.By, slot.Now.At));
            file.Stream.Write(rows.WrittenSpan);
            rows.ResetWrittenCount();
        }

        file.Commit();
    }
}

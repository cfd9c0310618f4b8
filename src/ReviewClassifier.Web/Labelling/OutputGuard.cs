using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.Web.Labelling;

/// <summary>Keeps the output from overwriting an input, and from holding two cases of one id.</summary>
internal static class OutputGuard
{
    /// <summary><see cref="InputException"/> where the output would do harm.</summary>
    public static void Check(IReadOnlyList<LabellingFile> files, string? output)
    {
        var outputs = output is null ? files.Select(file => LabellingFile.OutputFor(file.Path)) : [output];
        var taken = files.SelectMany(file => new[] { file.Path, file.Journal.Path }).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in outputs)
        {
            if (!taken.Add(Path.GetFullPath(path)))
                throw new InputException($"{path}: the labelled cases would be written over an input, its journal or each other; name another file with --output.");
        }

        if (output is null)
            return;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, id) in files.SelectMany(file => file.Loaded.Items.Select(item => (file.Path, item.Case.Id))))
        {
            if (!seen.TryAdd(id, file))
                throw new InputException($"{file}: has a case of an id that {seen[id]} has too, and one output cannot hold both; leave out --output.");
        }
    }
}

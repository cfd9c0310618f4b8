using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Cli.Labels;

/// <summary>Writes files of labelled cases with new labels, everything else byte for byte as it was.</summary>
internal static class RelabelledFiles
{
    /// <summary>
    /// Writes the files that change, and where they go to another folder the others too. Every file is made and read again first: nothing is
    /// written where one does not come out as it should.
    /// </summary>
    /// <param name="paths">The labelled files.</param>
    /// <param name="cases">What they hold.</param>
    /// <param name="edits">The new labels, by id.</param>
    /// <param name="folder">Where the files go; null to put them in their own place.</param>
    /// <returns>How many files changed.</returns>
    public static int Write(
        IReadOnlyList<string> paths, IReadOnlyList<LabelledCase> cases, IReadOnlyDictionary<string, LabelEdit> edits, string? folder)
    {
        var wanted = cases.ToDictionary(
            c => c.Case.Id, c => CaseDigest.Of(edits.TryGetValue(c.Case.Id, out var edit) ? edit.Of(c) : c), StringComparer.Ordinal);
        var changed = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var own = LabelledRows.AreIn(path)
                ? LabelledRows.Read(path).Rows.Select(r => r.Id)
                : LabelledReader.Read(path).Items.Select(c => c.Case.Id);
            if (own.Any(id => id is not null && edits.ContainsKey(id)))
                changed[path] = Edited(path, edits, wanted);
        }

        foreach (var path in paths)
        {
            if (folder is not null)
                OutputFile.Write(Path.Combine(folder, Path.GetFileName(path)), changed.GetValueOrDefault(path) ?? File.ReadAllBytes(path));
            else if (changed.TryGetValue(path, out var bytes))
                OutputFile.Write(path, bytes);
        }

        return changed.Count;
    }

    private static byte[] Edited(string path, IReadOnlyDictionary<string, LabelEdit> edits, Dictionary<string, string> wanted)
    {
        if (!path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException(
                $"{path}: is not JSON Lines, the only form whose labels are changed; convert it with labels convert, check that and apply there.");
        }

        var file = LabelledRows.Read(path);
        if (file.Bytes.Length != new FileInfo(path).Length)
            throw new InputException($"{path}: is compressed; unpack it, check that and apply there.");
        var rows = file.Rows.Where(r => r.Id is not null && edits.ContainsKey(r.Id)).ToArray();
        if (rows.GroupBy(r => r.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InputException(
                $"{path}: the id of line {twice.First().Number} stands in line {twice.Last().Number} too; rename one of the two first.");
        }

        using var edited = new MemoryStream(file.Bytes.Length + 1024);
        var from = 0;
        foreach (var row in rows)
        {
            edited.Write(file.Bytes.AsSpan(from..row.Start));
            edited.Write(RowEditor.Edit(file.Bytes.AsSpan(row.Start, row.Length), edits[row.Id!]));
            from = row.Start + row.Length;
        }

        edited.Write(file.Bytes.AsSpan(from));
        Verify(path, edited.ToArray(), wanted);
        return edited.ToArray();
    }

    // The new file is read as any other would be, and must hold what was decided and nothing else.
    private static void Verify(string path, byte[] bytes, Dictionary<string, string> wanted)
    {
        var folder = Directory.CreateTempSubdirectory("review-classifier-");
        try
        {
            var copy = Path.Combine(folder.FullName, Path.GetFileName(path));
            File.WriteAllBytes(copy, bytes);
            if (LabelledReader.Read(copy).Items.Any(c => wanted.GetValueOrDefault(c.Case.Id) != CaseDigest.Of(c)))
                throw new InputException($"{path}: its labels could not be changed safely, and nothing was written; change them by hand.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Tables;

namespace ReviewClassifier.IO.Labelled;

/// <summary>
/// Reads labelled cases whole: what training and evaluation need. A file may be of any form, told by its content and, where that
/// does not tell, by its name: JSON Lines of the labelling guide, a table (CSV, TSV, Excel), a Label Studio export or a doccano export.
/// </summary>
public static class LabelledReader
{
    private static readonly string[] Endings = [".jsonl", ".json", ".csv", ".tsv", ".xlsx"];

    /// <summary>
    /// The files that paths stand for: a file is itself, a folder its files of all forms, as
    /// <see cref="InputFile.Find(IEnumerable{string})"/>.
    /// </summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => InputFile.Find(paths, Endings);

    /// <summary>
    /// Reads files and folders (<see cref="Find"/>). A case's group is its file's name without extension. Rows that
    /// break the labelling guide, and ids that stand twice in all the files, are faults and left out.
    /// <see cref="InputException"/> where a file cannot be read.
    /// </summary>
    public static Loaded<LabelledCase> Read(params IEnumerable<string> paths)
    {
        var cases = new List<LabelledCase>();
        var faults = new List<Fault>();
        foreach (var row in Rows(paths))
        {
            if (row.Parsed.Ok)
            {
                cases.Add(row.Parsed.Value);
            }
            else
            {
                faults.Add(row.Parsed.Fault);
            }
        }

        return new(cases, faults);
    }

    /// <summary>The same row by row, with what stood in the input where it is at fault.</summary>
    public static IEnumerable<ReadRow<LabelledCase>> Rows(IEnumerable<string> paths)
    {
        var ids = new SeenIds();
        return Find(paths).SelectMany(path => Rows(path, ids));
    }

    private static IEnumerable<ReadRow<LabelledCase>> Rows(string path, SeenIds ids)
    {
        var stream = PeekedStream.Open(path);
        var group = InputFile.Stem(path);
        if (CaseForm.IsTable(stream, path))
        {
            return CaseTable.Labelled(stream, path, group, ids);
        }

        return CaseForm.IsDocument(stream, path)
            ? LabelledDocument.Read(stream, path, group, ids)
            : LabelledLines.Read(stream, path, group, ids);
    }
}

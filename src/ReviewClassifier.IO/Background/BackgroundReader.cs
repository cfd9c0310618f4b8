using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Labelled.Tables;

namespace ReviewClassifier.IO.Background;

/// <summary>
/// Reads the background: unlabelled ordinary reviews (<c>{"id","category","review"}</c>) and service chats (the full form of a
/// case), which are one form to the parser, since every key but the text may be missing; or a shop's own history as a table (CSV,
/// TSV, Excel) with a column for the review or the chat.
/// </summary>
public static class BackgroundReader
{
    private static readonly string[] Endings = [".jsonl", ".csv", ".tsv", ".xlsx"];

    /// <summary>The files that paths stand for, as <see cref="LabelledReader.Find"/>.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => InputFile.Find(paths, Endings);

    /// <summary>
    /// Reads files and folders (<see cref="Find"/>) into plain cases, in order. Labels, if any, are not read.
    /// <see cref="InputException"/> where a file cannot be read.
    /// </summary>
    public static Loaded<Case> Read(params IEnumerable<string> paths)
    {
        var cases = new List<Case>();
        var faults = new List<Fault>();
        foreach (var parsed in Find(paths).SelectMany(Rows))
        {
            if (parsed.Ok)
            {
                cases.Add(parsed.Value);
            }
            else
            {
                faults.Add(parsed.Fault);
            }
        }

        return new(cases, faults);
    }

    private static IEnumerable<Parsed<Case>> Rows(string path)
    {
        var stream = PeekedStream.Open(path);
        return CaseForm.IsTable(stream, path)
            ? CaseTable.Plain(stream, path).Select(row => row.Parsed)
            : CaseReader.Read(stream, path);
    }
}

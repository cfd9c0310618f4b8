using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Background;

/// <summary>
/// Reads the background: unlabelled ordinary reviews (<c>{"id","category","review"}</c>) and service chats (the full form of a
/// case), which are one form to the parser, since every key but the text may be missing.
/// </summary>
public static class BackgroundReader
{
    /// <summary>
    /// Reads files and folders (<see cref="InputFile.Find"/>) into plain cases, in order. Labels, if any, are not read.
    /// <see cref="InputException"/> where a file cannot be read.
    /// </summary>
    public static Loaded<Case> Read(params IEnumerable<string> paths)
    {
        var cases = new List<Case>();
        var faults = new List<Fault>();
        foreach (var parsed in InputFile.Find(paths).SelectMany(path => CaseReader.ReadFile(path)))
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
}

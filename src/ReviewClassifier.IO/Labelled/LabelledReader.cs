using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads labelled cases whole: what training and evaluation need.</summary>
public static class LabelledReader
{
    /// <summary>
    /// Reads files and folders (<see cref="InputFile.Find"/>). A case's group is its file's name without extension. Rows that
    /// break the labelling guide, and ids that stand twice in all the files, are faults and left out.
    /// <see cref="InputException"/> where a file cannot be read.
    /// </summary>
    public static Loaded<LabelledCase> Read(params IEnumerable<string> paths)
    {
        var cases = new List<LabelledCase>();
        var faults = new List<Fault>();
        var parser = new LabelledCaseParser();
        foreach (var path in InputFile.Find(paths))
        {
            var group = InputFile.Stem(path);
            using var lines = JsonLinesReader.Open(path);
            while (lines.ReadBlock() is { } block)
            {
                using (block)
                {
                    for (var i = 0; i < block.Count; i++)
                    {
                        var parsed = parser.Parse(block[i], path, group);
                        if (parsed.Ok)
                        {
                            cases.Add(parsed.Value);
                        }
                        else
                        {
                            faults.Add(parsed.Fault);
                        }
                    }
                }
            }
        }

        return new(cases, faults);
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Labels.Agreement;

namespace ReviewClassifier.Cli.Labels;

/// <summary>What annotators judged, out of files that are read one by one, since the same ids stand in several.</summary>
/// <param name="Annotators">Who judged what, in the order of the files.</param>
/// <param name="Faults">The rows that could not be read.</param>
internal sealed record AnnotatorFiles(IReadOnlyList<Annotations> Annotators, IReadOnlyList<Fault> Faults)
{
    /// <summary>
    /// Reads files. An annotator is named by the cases themselves, and where they name nobody by the file; of a case that one annotator judged
    /// twice, the later file counts.
    /// </summary>
    public static AnnotatorFiles Read(IReadOnlyList<string> paths)
    {
        var found = new Dictionary<string, Dictionary<string, LabelledCase>>(StringComparer.Ordinal);
        var faults = new List<Fault>();
        var stems = paths.CountBy(InputFile.Stem).ToDictionary();
        foreach (var path in paths)
        {
            var read = LabelledReader.Read(path);
            faults.AddRange(read.Faults);
            foreach (var item in read.Items)
            {
                // Two files of one name, in two folders, are two people's.
                var name = item.LabelledBy ?? (stems[item.Group] > 1 ? path : item.Group);
                if (!found.TryGetValue(name, out var cases))
                    found[name] = cases = new(StringComparer.Ordinal);
                cases[item.Case.Id] = item;
            }
        }

        return new([.. found.Select(a => new Annotations(a.Key, a.Value))], faults);
    }
}

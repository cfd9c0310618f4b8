using System.Security.Cryptography;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Background;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Cli.Training;

/// <summary>The files of <c>train</c> and <c>evaluate</c>, read.</summary>
/// <param name="Set">What could be read.</param>
/// <param name="Faults">The rows that could not.</param>
internal sealed record TrainingInput(TrainingSet Set, IReadOnlyList<Fault> Faults)
{
    public static TrainingInput Read(string[] labelled, string[] background)
    {
        var faults = new List<Fault>();
        var files = new List<DataFile>();
        var cases = new List<LabelledCase>();
        var ordinary = new List<Case>();
        var found = LabelledReader.Read(labelled);
        faults.AddRange(found.Faults);
        cases.AddRange(found.Items);
        var rows = found.Items.CountBy(c => c.Group).ToDictionary();
        files.AddRange(LabelledReader.Find(labelled).Select(path => Describe(path, rows.GetValueOrDefault(InputFile.Stem(path)))));
        foreach (var path in BackgroundReader.Find(background))
        {
            var read = BackgroundReader.Read(path);
            faults.AddRange(read.Faults);
            ordinary.AddRange(read.Items);
            files.Add(Describe(path, read.Items.Count));
        }

        return new TrainingInput(new TrainingSet(cases, ordinary, files), faults);
    }

    private static DataFile Describe(string path, int rows)
    {
        using var stream = File.OpenRead(path);
        return new DataFile(Path.GetFileName(path), rows, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>Tells each fault, the first ones whole.</summary>
    public void TellFaults(TextWriter error)
    {
        const int told = 20;
        foreach (var fault in Faults.Take(told))
            error.WriteLine(fault);
        if (Faults.Count > told)
            error.WriteLine(FormattableString.Invariant($"… and {Faults.Count - told} more rows that cannot be read."));
    }
}

using System.Globalization;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Labels.Check;

namespace ReviewClassifier.Benchmarks;

/// <summary>
/// <c>labels [FIRST-LAST]</c>: makes 3 % of the labels of data/labelled wrong, those of cases and those of lines by turns, and tells how many of them
/// <c>labels check</c> ranks among the first 5 %.
/// </summary>
internal static class LabelsBenchmark
{
    private const double Wrong = 0.03;
    private const double Looked = 0.05;

    public static int Run(string[] arguments)
    {
        var seeds = (arguments.Length > 0 ? arguments[0] : "1-5").Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var labelled = LabelledReader.Read(Path.Combine(SampleFile.Root(), "data", "labelled")).Items;
        Console.WriteLine("what\tseed\twrong\tin the first 5 %\tshare\tof those now none or genuine\tof the others\tmarked\tmarked rightly");
        for (var seed = seeds[0]; seed <= seeds[^1]; seed++)
        {
            Measure("cases", seed, LabelNoise.OfCases(labelled, Wrong, seed), checkedLabels => checkedLabels.Cases);
            Measure("lines", seed, LabelNoise.OfLines(labelled, Wrong, seed), checkedLabels => checkedLabels.Lines);
        }

        return 0;
    }

    private static void Measure(string what, int seed, LabelNoise noise, Func<CheckedLabels, IReadOnlyList<RankedLabel>> ranking)
    {
        var options = new TrainingOptions { Folds = 4, Seed = seed };
        var ranked = ranking(LabelChecker.Check(new TrainingSet(noise.Cases, [], []), options, null, CancellationToken.None));
        var first = ranked.Take((int)(ranked.Count * Looked)).Select(r => r.Place).ToHashSet();
        var places = ranked.Where(r => noise.Wrong.Contains(r.Place)).ToArray();
        var marked = ranked.Where(r => r.IsSuspicious).ToArray();
        object[] figures =
        [
            what, seed, places.Length, places.Count(IsFirst), Share(places), Share(places.Where(IsEmptied)), Share(places.Where(r => !IsEmptied(r))),
            marked.Length, marked.Count(r => noise.Wrong.Contains(r.Place)),
        ];
        Console.WriteLine(string.Join('\t', figures.Select(f => f is double share ? share.ToString("F3", CultureInfo.InvariantCulture) : f)));

        bool IsFirst(RankedLabel label) => first.Contains(label.Place);
        double Share(IEnumerable<RankedLabel> labels) => labels.Select(l => IsFirst(l) ? 1.0 : 0).DefaultIfEmpty(0).Average();
    }

    // Where one of several labels was dropped the table cannot tell; most lines have one at most.
    private static bool IsEmptied(RankedLabel label) => label.Given is "none" or "genuine";
}

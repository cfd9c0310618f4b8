using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Labels.Selection;

namespace ReviewClassifier.Benchmarks;

/// <summary><c>next [FIRST-LAST [STRATEGY…]]</c>: how fast a model gets better with cases chosen by each strategy, on authors it never saw.</summary>
internal static class NextBenchmark
{
    public static int Run(string[] arguments)
    {
        var labelled = LabelledReader.Read(Path.Combine(SampleFile.Root(), "data", "labelled")).Items;
        var splits = (arguments.Length > 0 ? arguments[0] : "1-5").Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var options = new SimulationOptions
        {
            FirstSeed = splits[0],
            Seeds = splits[^1] - splits[0] + 1,
            Strategies = arguments.Length > 1 ? [.. arguments[1..].Select(Strategy)] : SnakeCase<SelectionStrategy>.Values,
        };
        Console.WriteLine("strategy\tseed\tcases\tlines\tcase AUC\tevidence AP\tlabel AP");
        foreach (var model in Simulation.Run(labelled, options, null, CancellationToken.None))
        {
            var figures = FormattableString.Invariant($"{model.CaseAuc:F4}\t{model.EvidenceAp:F4}\t{model.LabelAp:F4}");
            Console.WriteLine($"{SnakeCase<SelectionStrategy>.Name(model.Strategy)}\t{model.Seed}\t{model.Cases}\t{model.Lines}\t{figures}");
        }

        return 0;
    }

    private static SelectionStrategy Strategy(string name) =>
        SnakeCase<SelectionStrategy>.TryParse(name, out var strategy) ? strategy : throw new ArgumentException($"There is no strategy {name}.");
}

using System.Buffers;
using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Labels.Selection;

namespace ReviewClassifier.Cli.Labels;

/// <summary>A run of <c>labels next</c>: chooses cases, or measures the choice by simulation.</summary>
/// <param name="input">What is labelled.</param>
/// <param name="options">How a model is trained.</param>
/// <param name="output">Where results are told.</param>
/// <param name="error">Where progress is told.</param>
/// <param name="stop">Ends the work early.</param>
internal sealed class NextRun(TrainingInput input, TrainingOptions options, TextWriter output, TextWriter error, CancellationToken stop)
{
    /// <summary>Chooses by a bundle, or where none is named by a model trained on what is labelled.</summary>
    public void Choose(IReadOnlyList<Case> pool, int count, string? bundle, string path)
    {
        var chosen = bundle is not null
            ? Ask(bundle, pool, count)
            : TrainingBar.Run(error, progress => NextCases.Choose(pool, input.Set, options, count, progress, stop));
        Save(chosen, path);
        output.WriteLine("malicious  id  unsure of");
        foreach (var next in chosen)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{next.Probability,9:F2}  {SafeText.Inert(next.Case.Id, 80)}  {string.Join(", ", next.Unsure)}"));
        }
    }

    /// <summary>Measures the choice against chance and writes the learning curves.</summary>
    public void Simulate(int splits, string path)
    {
        var simulation = new SimulationOptions { Seeds = splits, FirstSeed = options.Seed };
        var models = TrainingBar.Run(error, progress => Simulation.Run(input.Set.Labelled, simulation, progress, stop).ToArray());
        OutputFile.Write(path, Encoding.UTF8.GetBytes(CurvePage.Write(models)));
        output.WriteLine("mean average precision of the evidence labels, on authors never seen");
        foreach (var curve in LearningCurve.Of(models, m => m.LabelAp))
        {
            var points = string.Join("  ", curve.Points.Select(p => FormattableString.Invariant($"{p.Cases}: {p.Mean:F3}")));
            output.WriteLine($"{SnakeCase<SelectionStrategy>.Name(curve.Strategy),-15} {points}  gain {curve.GainInWords}");
        }
    }

    private IReadOnlyList<NextCase> Ask(string folder, IReadOnlyList<Case> pool, int count)
    {
        using var scorer = Scorer.Open(folder);
        return NextCases.Choose(pool, input.Set.Labelled, scorer, count, options.Seed);
    }

    private static void Save(IReadOnlyList<NextCase> chosen, string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new CaseWriter(buffer))
        {
            foreach (var next in chosen)
                writer.Write(next.Case);
        }

        OutputFile.Write(path, buffer.WrittenSpan);
    }
}

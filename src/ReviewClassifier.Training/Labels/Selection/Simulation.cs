using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>How a simulation is run.</summary>
public sealed record SimulationOptions
{
    /// <summary>The strategies that are tried, each on the same splits.</summary>
    public IReadOnlyList<SelectionStrategy> Strategies { get; init; } = [SelectionStrategy.Random, NextCases.Best];

    /// <summary>How many splits of the authors are tried; the first has the number of <see cref="FirstSeed"/>.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>The number of the first split.</summary>
    public int FirstSeed { get; init; } = 1;

    /// <summary>The share of authors who are only tested on.</summary>
    public double TestShare { get; init; } = 0.25;

    /// <summary>How many authors the first labelled cases are of.</summary>
    public int StartAuthors { get; init; } = 4;

    /// <summary>How many cases are labelled at the start.</summary>
    public int StartCases { get; init; } = 100;

    /// <summary>How many cases are labelled between two trainings.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>How often cases are chosen.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>How each model is trained.</summary>
    public TrainingOptions Training { get; init; } = new() { Folds = 3 };
}

/// <summary>One model of a simulation, measured on authors it never saw.</summary>
/// <param name="Strategy">How its cases were chosen.</param>
/// <param name="Seed">The split of the authors.</param>
/// <param name="Cases">How many labelled cases it learned from.</param>
/// <param name="Lines">How many lines a person had to judge for them.</param>
/// <param name="CaseAuc">The area under the ROC curve of the case label.</param>
/// <param name="EvidenceAp">Average precision of "this buyer's line speaks for malicious".</param>
/// <param name="LabelAp">The mean over the evidence labels of each one's average precision on the buyer's lines; NaN without any.</param>
public sealed record SimulatedModel(
    SelectionStrategy Strategy, int Seed, int Cases, int Lines, double CaseAuc, double EvidenceAp, double LabelAp);

/// <summary>
/// Measures strategies on a labelled set: some authors are left out to test on, a few cases of some others are labelled at the start, and
/// all else is a pool whose labels are hidden until a strategy chooses the case.
/// </summary>
public static class Simulation
{
    /// <summary>Runs the simulation; the same set and options give the same figures.</summary>
    /// <exception cref="TrainingException">The set does not allow it.</exception>
    public static IEnumerable<SimulatedModel> Run(
        IReadOnlyList<LabelledCase> labelled, SimulationOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(options);
        var tools = TextTools.OpenDefault();
        var all = options.Seeds * options.Strategies.Count * (options.Rounds + 1);
        var done = 0;
        for (var seed = options.FirstSeed; seed < options.FirstSeed + options.Seeds; seed++)
        {
            var split = AuthorSplit.Of(labelled, options, seed);
            var test = CaseTable.Build(new TrainingSet(split.Test, [], []), options.Training, tools, folds: false);
            var comparable = new ComparableText(tools.Normalizer);
            var texts = split.Pool.Concat(split.Start)
                .ToDictionary(c => c.Case.Id, c => CaseAgreement.TextOf(c, comparable), StringComparer.Ordinal);
            foreach (var strategy in options.Strategies)
            {
                var known = split.Start.ToList();
                var pool = split.Pool.ToList();
                for (var round = 0; ; round++)
                {
                    progress?.Report(new TrainingProgress($"{SnakeCase<SelectionStrategy>.Name(strategy)}, split {seed}", done++ / (double)all));
                    var model = PoolModel.Train(new TrainingSet(known, [], []), options.Training with { Seed = seed }, null, stop);
                    yield return Measure(strategy, seed, known, model.Score(test), test);
                    if (round == options.Rounds || pool.Count == 0)
                        break;
                    var scored = model.Score(PoolModel.Table(pool.Select(c => c.Case), options.Training, tools));
                    var chosen = CaseSelector.Select(
                        [.. scored.Select(c => new PoolCase(c.Row.Case, texts[c.Row.Case.Id], c.Probability, c.Lines))],
                        [.. known.Select(c => texts[c.Case.Id])], options.Batch, strategy, (seed * 1000) + round);
                    known.AddRange(chosen.Select(i => pool[i]));
                    foreach (var i in chosen.OrderDescending())
                        pool.RemoveAt(i);
                }
            }
        }
    }

    private static SimulatedModel Measure(
        SelectionStrategy strategy, int seed, List<LabelledCase> known, OutOfFoldCase[] scored, CaseTable test)
    {
        var lines = scored.SelectMany(c => c.Lines.Select((line, i) => (
            line.IsReview, Strength: c.Strengths[i], line.Columns, Judged: test.Lines[c.Row.FirstLine + i]))).Where(l => !l.IsReview).ToArray();
        var labels = SnakeCase<EvidenceLabel>.Values
            .Select(label => Metrics.Ranking.AveragePrecision(
                [.. lines.Select(l => (double)l.Columns[(int)label])], [.. lines.Select(l => l.Judged.Labels.Contains(label))]))
            .Where(ap => !double.IsNaN(ap));
        return new SimulatedModel(
            strategy, seed, known.Count, known.Sum(c => LabelledLine.In(c).Count()),
            Metrics.Ranking.Auc([.. scored.Select(c => c.Score)], [.. scored.Select(c => c.Row.Malicious)]),
            Metrics.Ranking.AveragePrecision([.. lines.Select(l => l.Strength)], [.. lines.Select(l => l.Judged.SpeaksForMalicious)]),
            labels.DefaultIfEmpty(double.NaN).Average());
    }
}

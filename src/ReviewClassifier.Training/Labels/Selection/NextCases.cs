using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A case that is worth labelling.</summary>
/// <param name="Case">The case.</param>
/// <param name="Probability">How probable malicious is to the model.</param>
/// <param name="Unsure">
/// The evidence labels that the model is least sure of, each with the line where that is: <c>threat (chat line 3, 0.52)</c>.
/// </param>
public sealed record NextCase(Case Case, double Probability, IReadOnlyList<string> Unsure);

/// <summary>Chooses the cases of a pool that are worth labelling next.</summary>
public static class NextCases
{
    /// <summary>
    /// The strategy that is used: in simulation (tests/ReviewClassifier.Benchmarks) none taught the evidence labels more, and those that taught them
    /// as much had a person judge a tenth more lines.
    /// </summary>
    public const SelectionStrategy Best = SelectionStrategy.PeaksDiverse;

    private const int Told = 3;

    /// <summary>Chooses with the help of a bundle.</summary>
    /// <param name="pool">The unlabelled cases; those that say what a labelled or an earlier one says are passed over.</param>
    /// <param name="labelled">What is labelled already; may be empty.</param>
    /// <param name="scorer">The bundle.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="seed">Decides between equals.</param>
    public static IReadOnlyList<NextCase> Choose(
        IReadOnlyList<Case> pool, IReadOnlyList<LabelledCase> labelled, Scorer scorer, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        var texts = new PoolTexts(pool, labelled, TextTools.OpenDefault().Normalizer);
        var analyses = scorer.Analyse(texts.Cases);
        return Choose(
            [.. analyses.Select((a, i) => new PoolCase(texts.Cases[i], texts.Texts[i], a.Probability, a.Lines))], texts.Labelled, count, seed);
    }

    /// <summary>Chooses with the help of a model that is trained on what is labelled.</summary>
    /// <exception cref="TrainingException">The set or the options do not allow training.</exception>
    public static IReadOnlyList<NextCase> Choose(
        IReadOnlyList<Case> pool, TrainingSet set, TrainingOptions options, int count, IProgress<TrainingProgress>? progress,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var tools = TextTools.OpenDefault();
        var texts = new PoolTexts(pool, set.Labelled, tools.Normalizer);
        var scored = PoolModel.Train(set, options, progress, stop).Score(PoolModel.Table(texts.Cases, options, tools));
        return Choose(
            [.. scored.Select((c, i) => new PoolCase(c.Row.Case, texts.Texts[i], c.Probability, c.Lines))], texts.Labelled, count, options.Seed);
    }

    private static IReadOnlyList<NextCase> Choose(PoolCase[] pool, IReadOnlyList<string> labelled, int count, int seed) =>
    [
        .. CaseSelector.Select(pool, labelled, count, Best, seed)
            .Select(i => new NextCase(pool[i].Case, pool[i].Probability, Unsure(pool[i]))),
    ];

    private static string[] Unsure(PoolCase item)
    {
        var all =
            from line in item.Lines
            from label in SnakeCase<EvidenceLabel>.Values
            let probability = Logistic.Probability(line.Columns[EvidenceColumns.Of(label)])
            orderby Uncertainty.Entropy(probability) descending
            select (Label: label, Line: CasePart.Line(line.Line), Probability: probability);
        return [.. all.DistinctBy(u => u.Label).Take(Told).Select(u => FormattableString.Invariant(
            $"{EvidenceLabels.Name(u.Label)} ({(u.Line.ChatLine is { } at ? FormattableString.Invariant($"chat line {at}") : "review")}, {u.Probability:F2})"))];
    }
}

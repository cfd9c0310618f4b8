using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>
/// Chooses the cases to label next. Unsure cases alone would often be one hard case many times over, and diverse ones alone cases that the
/// model knows already: each choice takes the case with the largest uncertainty times unlikeness to all that is labelled or chosen
/// (in the manner of maximal marginal relevance, Carbonell and Goldstein, 1998).
/// </summary>
internal static class CaseSelector
{
    // Of a large pool, only the so many times most unsure cases are compared with what is labelled.
    private const int Shortlist = 20;

    /// <summary>Chooses; gives the places in the pool, the first choice first.</summary>
    /// <param name="pool">The unlabelled cases.</param>
    /// <param name="labelled">What is labelled already, in comparable form.</param>
    /// <param name="count">How many to choose; all where the pool is smaller.</param>
    /// <param name="strategy">By what.</param>
    /// <param name="seed">Decides what is left to chance.</param>
    public static IReadOnlyList<int> Select(
        IReadOnlyList<PoolCase> pool, IReadOnlyList<string> labelled, int count, SelectionStrategy strategy, int seed)
    {
        var order = Enumerable.Range(0, pool.Count).ToArray();
        new Random(seed).Shuffle(order);
        if (pool.Count == 0 || strategy == SelectionStrategy.Random)
            return [.. order.Take(count)];
        var worth = Worth(pool, strategy);
        var ranked = order.OrderByDescending(i => worth[i]);
        return strategy is SelectionStrategy.Case or SelectionStrategy.Lines
            ? [.. ranked.Take(count)]
            : Diverse([.. ranked.Take(count * Shortlist)], worth, pool, labelled, count);
    }

    private static double[] Worth(IReadOnlyList<PoolCase> pool, SelectionStrategy strategy) => strategy switch
    {
        SelectionStrategy.Case => OfCases(pool),
        SelectionStrategy.Lines or SelectionStrategy.LinesDiverse => OfLines(pool, (all, one) => all + one),
        SelectionStrategy.PeaksDiverse => OfLines(pool, Math.Max),
        SelectionStrategy.UnsureDiverse => [.. PerMean(OfCases(pool)).Zip(PerMean(OfLines(pool, Math.Max)), (c, l) => c + l)],
        _ => [.. pool.Select(_ => 1.0)],
    };

    private static double[] OfCases(IReadOnlyList<PoolCase> pool) => [.. pool.Select(c => Uncertainty.Entropy(c.Probability))];

    // Per mean of its label, so that rare labels, of which the model is rarely unsure, count as much as frequent ones.
    private static double[] OfLines(IReadOnlyList<PoolCase> pool, Func<double, double, double> join)
    {
        var labels = new double[pool.Count][];
        Parallel.For(0, pool.Count, i =>
        {
            labels[i] = new double[EvidenceLabels.Count];
            foreach (var line in pool[i].Lines)
            {
                var entropies = Uncertainty.OfLabels(line);
                for (var label = 0; label < entropies.Length; label++)
                    labels[i][label] = join(labels[i][label], entropies[label]);
            }
        });
        var means = Enumerable.Range(0, EvidenceLabels.Count).Select(label => Math.Max(labels.Average(s => s[label]), 1e-9)).ToArray();
        return [.. labels.Select(s => s.Select((value, label) => value / means[label]).Sum())];
    }

    private static double[] PerMean(double[] values)
    {
        var mean = Math.Max(values.Average(), 1e-9);
        return [.. values.Select(v => v / mean)];
    }

    private static List<int> Diverse(int[] candidates, double[] worth, IReadOnlyList<PoolCase> pool, IReadOnlyList<string> labelled, int count)
    {
        var texts = candidates.Select(i => pool[i].Text).ToArray();
        var terms = new TextVectors([.. texts, .. labelled]);
        var vectors = texts.AsParallel().AsOrdered().Select(terms.Of).ToArray();
        var likeness = new Likeness(vectors, terms.Width);
        foreach (var text in labelled)
            likeness.Take(terms.Of(text));
        var chosen = new List<int>();
        var left = Enumerable.Range(0, candidates.Length).ToHashSet();
        while (chosen.Count < count && left.Count > 0)
        {
            // The first of equals, so that the choice does not hang on the order of a set.
            var best = left.Order().MaxBy(i => worth[candidates[i]] * (1 - likeness.Nearest[i]));
            left.Remove(best);
            likeness.Take(vectors[best]);
            chosen.Add(candidates[best]);
        }

        return chosen;
    }
}

namespace ReviewClassifier.Training.Metrics;

/// <summary>
/// Scores in rising order, each owned by a sample, so that a bootstrap need sort only once: a draw is how often each sample counts. Equal
/// scores are taken together. Immutable, for any number of threads.
/// </summary>
internal sealed class RankedScores
{
    private readonly double[] _scores;
    private readonly bool[] _positive;
    private readonly int[] _owners;

    /// <summary>Ranks scores.</summary>
    /// <param name="scores">The scores; sorted in place.</param>
    /// <param name="positive">Whether each is a positive.</param>
    /// <param name="owners">The sample that each belongs to, an index into the weights of a draw.</param>
    public RankedScores(double[] scores, bool[] positive, int[] owners)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort(scores, order);
        _scores = scores;
        _positive = Array.ConvertAll(order, i => positive[i]);
        _owners = Array.ConvertAll(order, i => owners[i]);
    }

    /// <summary>Ranks scores of which each is a sample of its own.</summary>
    public static RankedScores Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive) =>
        new(scores.ToArray(), positive.ToArray(), [.. Enumerable.Range(0, scores.Length)]);

    /// <summary>
    /// The area under the ROC curve: the chance that a positive scores above a negative, ties counting half (Hanley and McNeil, 1982).
    /// NaN without both.
    /// </summary>
    public double Auc(ReadOnlySpan<int> weights)
    {
        double positives = 0;
        double rankSum = 0;
        long before = 0;
        for (var i = 0; i < _scores.Length;)
        {
            var (score, here, all) = (_scores[i], 0L, 0L);
            for (; i < _scores.Length && _scores[i] == score; i++)
            {
                all += weights[_owners[i]];
                here += _positive[i] ? weights[_owners[i]] : 0;
            }

            rankSum += here * (before + ((all + 1) / 2.0));
            positives += here;
            before += all;
        }

        return (rankSum - (positives * (positives + 1) / 2)) / (positives * (before - positives));
    }

    /// <summary>Average precision: the mean of the precision at each positive, from the highest score down. NaN without positives.</summary>
    public double AveragePrecision(ReadOnlySpan<int> weights)
    {
        double found = 0;
        double sum = 0;
        long above = 0;
        for (var i = _scores.Length - 1; i >= 0;)
        {
            var (score, here) = (_scores[i], 0L);
            for (; i >= 0 && _scores[i] == score; i--)
            {
                above += weights[_owners[i]];
                here += _positive[i] ? weights[_owners[i]] : 0;
            }

            found += here;
            sum += here == 0 ? 0 : here * (found / above);
        }

        return sum / found;
    }

    /// <summary>The share of positives at or above a threshold. NaN without positives.</summary>
    public double Recall(ReadOnlySpan<int> weights, double threshold)
    {
        double positives = 0;
        double found = 0;
        for (var i = 0; i < _scores.Length; i++)
        {
            if (!_positive[i])
                continue;
            positives += weights[_owners[i]];
            found += _scores[i] >= threshold ? weights[_owners[i]] : 0;
        }

        return found / positives;
    }

    /// <summary>The lowest threshold at or above which at most a share of the scores lies.</summary>
    public double ThresholdFor(ReadOnlySpan<int> weights, double share)
    {
        long all = 0;
        foreach (var owner in _owners)
            all += weights[owner];
        var left = (long)Math.Floor(all * share);
        if (left >= all)
            return 0;
        var at = _scores.Length - 1;
        while (weights[_owners[at]] <= left)
            left -= weights[_owners[at--]];
        return Math.BitIncrement(_scores[at]);
    }
}

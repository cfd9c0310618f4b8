namespace ReviewClassifier.Training.Metrics;

/// <summary>Measures of how well scores rank positives above negatives.</summary>
public static class Ranking
{
    /// <summary>
    /// The area under the ROC curve: the chance that a positive scores above a negative, ties counting half (Hanley and McNeil, 1982).
    /// NaN without both.
    /// </summary>
    public static double Auc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var (sorted, positive) = Sorted(scores, labels);
        double positives = 0;
        double rankSum = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var end = i;
            var here = 0;
            while (end < sorted.Length && sorted[end] == sorted[i])
                here += positive[end++] ? 1 : 0;
            rankSum += here * ((i + 1 + end) / 2.0);
            positives += here;
            i = end;
        }

        var negatives = sorted.Length - positives;
        return (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives);
    }

    /// <summary>Average precision: the mean of the precision at each positive, from the highest score down; ties are taken together. NaN without positives.</summary>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var (sorted, positive) = Sorted(scores, labels);
        double found = 0;
        double sum = 0;
        for (var i = sorted.Length; i > 0;)
        {
            var start = i;
            var here = 0;
            while (start > 0 && sorted[start - 1] == sorted[i - 1])
                here += positive[--start] ? 1 : 0;
            found += here;
            sum += here * (found / (sorted.Length - start));
            i = start;
        }

        return sum / found;
    }

    /// <summary>The share of positives above a threshold. NaN without positives.</summary>
    public static double Recall(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, double threshold)
    {
        var positives = 0;
        var found = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!labels[i])
                continue;
            positives++;
            found += scores[i] >= threshold ? 1 : 0;
        }

        return found / (double)positives;
    }

    /// <summary>The lowest threshold at or above which at most a share of these scores lies.</summary>
    public static double ThresholdFor(IEnumerable<double> scores, double share)
    {
        var descending = scores.OrderDescending().ToArray();
        var allowed = (int)Math.Floor(descending.Length * share);
        return allowed >= descending.Length ? 0 : Math.BitIncrement(descending[allowed]);
    }

    /// <summary>
    /// The expected calibration error: the mean distance, over ten equal bins of probability weighted by their cases, between the mean
    /// probability and the share of positives (Naeini and others, 2015).
    /// </summary>
    public static double CalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        const int bins = 10;
        var sums = new double[bins];
        for (var i = 0; i < probabilities.Length; i++)
            sums[Math.Min((int)(probabilities[i] * bins), bins - 1)] += probabilities[i] - (labels[i] ? 1 : 0);
        return sums.Sum(Math.Abs) / probabilities.Length;
    }

    private static (double[] Scores, bool[] Labels) Sorted(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var sorted = scores.ToArray();
        var positive = labels.ToArray();
        Array.Sort(sorted, positive);
        return (sorted, positive);
    }
}

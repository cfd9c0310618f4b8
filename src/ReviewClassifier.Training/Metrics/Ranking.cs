namespace ReviewClassifier.Training.Metrics;

/// <summary>Measures of how well scores rank positives above negatives.</summary>
public static class Ranking
{
    /// <summary>
    /// The area under the ROC curve: the chance that a positive scores above a negative, ties counting half (Hanley and McNeil, 1982).
    /// NaN without both.
    /// </summary>
    public static double Auc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels) =>
        RankedScores.Of(scores, labels).Auc(Bootstrap.Once(scores.Length));

    /// <summary>
    /// Average precision: the mean of the precision at each positive, from the highest score down; ties are taken together. NaN without
    /// positives.
    /// </summary>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels) =>
        RankedScores.Of(scores, labels).AveragePrecision(Bootstrap.Once(scores.Length));

    /// <summary>The share of positives at or above a threshold. NaN without positives.</summary>
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
        var sums = new double[Bins];
        for (var i = 0; i < probabilities.Length; i++)
            sums[BinOf(probabilities[i])] += probabilities[i] - (labels[i] ? 1 : 0);
        return sums.Sum(Math.Abs) / probabilities.Length;
    }

    /// <summary>How many bins of probability calibration is measured in.</summary>
    internal const int Bins = 10;

    /// <summary>The bin of a probability.</summary>
    internal static int BinOf(double probability) => Math.Min((int)(probability * Bins), Bins - 1);
}

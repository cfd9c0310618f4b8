namespace ReviewClassifier.Training.Metrics;

/// <summary>Makes the estimators of which metrics are built.</summary>
internal static class Estimators
{
    /// <summary>The share of counted things that hold something; NaN where nothing is counted.</summary>
    public static Estimator Share<T>(IReadOnlyList<Sample> samples, Func<Sample, IEnumerable<T>> things, Func<T, bool> holds)
    {
        var counted = new int[samples.Count];
        var holding = new int[samples.Count];
        for (var i = 0; i < samples.Count; i++)
        {
            foreach (var thing in things(samples[i]))
            {
                counted[i]++;
                holding[i] += holds(thing) ? 1 : 0;
            }
        }

        return weights => (double)Sum(weights, holding) / Sum(weights, counted);
    }

    /// <summary>Ranks what samples hold by a score.</summary>
    public static RankedScores Rank<T>(
        IReadOnlyList<Sample> samples, Func<Sample, IEnumerable<T>> things, Func<T, double> score, Func<T, bool> positive)
    {
        List<double> scores = [];
        List<bool> positives = [];
        List<int> owners = [];
        for (var i = 0; i < samples.Count; i++)
        {
            foreach (var thing in things(samples[i]))
            {
                scores.Add(score(thing));
                positives.Add(positive(thing));
                owners.Add(i);
            }
        }

        return new RankedScores([.. scores], [.. positives], [.. owners]);
    }

    /// <summary>
    /// The expected calibration error: the mean distance, over ten equal bins of probability weighted by their cases, between the mean
    /// probability and the share of positives (Naeini and others, 2015).
    /// </summary>
    public static Estimator CalibrationError(IReadOnlyList<Sample> samples)
    {
        var bins = samples.Select(s => Ranking.BinOf(s.Probability)).ToArray();
        var errors = samples.Select(s => s.Probability - (s.Malicious ? 1 : 0)).ToArray();
        return weights =>
        {
            Span<double> sums = stackalloc double[Ranking.Bins];
            sums.Clear();
            long all = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                sums[bins[i]] += weights[i] * errors[i];
                all += weights[i];
            }

            var total = 0.0;
            foreach (var sum in sums)
                total += Math.Abs(sum);
            return total / all;
        };
    }

    private static long Sum(ReadOnlySpan<int> weights, int[] values)
    {
        long sum = 0;
        for (var i = 0; i < values.Length; i++)
            sum += (long)weights[i] * values[i];
        return sum;
    }
}

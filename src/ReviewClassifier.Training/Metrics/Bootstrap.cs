using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Metrics;

/// <summary>
/// Percentile bootstrap (Efron, 1979): whole cases are drawn with replacement, so that the lines of one chat, which resemble each other,
/// are in or out together.
/// </summary>
internal static class Bootstrap
{
    /// <summary>A metric's value with its 95 % interval; the same samples and seed give the same figure on any number of threads.</summary>
    public static Figure Measure(Metric metric, IReadOnlyList<Sample> samples, int draws, int seed)
    {
        var used = samples.Where(metric.Uses).ToArray();
        var estimator = metric.Prepare(used);
        var value = estimator(Once(used.Length));
        var count = used.Sum(metric.Unit);
        if (double.IsNaN(value))
            return new Figure(0, 0, 0, 0);
        var values = Draw(used.Length, draws, seed, estimator);
        // Drawing from cases of which none (or all) is called malicious always gives 0 (or 1), as if nothing were left to doubt.
        if (metric.IsShare && value is 0 or 1)
        {
            var (low, high) = Wilson(value, count);
            return new Figure(value, Round(low), Round(high), count);
        }

        var (from, to) = Interval(values);
        return new Figure(Round(value), Round(from), Round(to), count);
    }

    /// <summary>An estimate on each of many draws; the same count and seed draw the same samples.</summary>
    public static double[] Draw(int count, int draws, int seed, Estimator estimator)
    {
        var values = new double[draws];
        Parallel.For(0, draws, () => new int[count], (draw, _, weights) =>
        {
            var random = new Random(HashCode(seed, draw));
            Array.Clear(weights);
            for (var i = 0; i < count; i++)
                weights[random.Next(count)]++;
            values[draw] = estimator(weights);
            return weights;
        }, _ => { });
        return values;
    }

    /// <summary>The middle 95 % of estimates; those that are not a number, where a draw left nothing to measure, do not count.</summary>
    public static (double Low, double High) Interval(double[] estimates)
    {
        var sorted = estimates.Where(v => !double.IsNaN(v)).Order().ToArray();
        return (At(sorted, 0.025), At(sorted, 0.975));
    }

    /// <summary>Every sample counted once.</summary>
    public static int[] Once(int count)
    {
        var weights = new int[count];
        Array.Fill(weights, 1);
        return weights;
    }

    /// <summary>A figure as it is told, to five decimals.</summary>
    public static double Round(double value) => Math.Round(value, 5);

    /// <summary>The score interval of a share (Wilson, 1927).</summary>
    public static (double Low, double High) Wilson(double share, int count)
    {
        const double z = 1.959964;
        var centre = (share + (z * z / (2 * count))) / (1 + (z * z / count));
        var half = z * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count))) / (1 + (z * z / count));
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min((int)(sorted.Length * share), sorted.Length - 1)];

    private static int HashCode(int seed, int draw) => unchecked((seed * 1_000_003) + draw);
}

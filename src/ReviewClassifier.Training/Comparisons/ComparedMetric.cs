using ReviewClassifier.Models;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Comparisons;

/// <summary>A metric of two models on the same cases.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Says">What it says, in one line.</param>
/// <param name="Older">Its value for the older model.</param>
/// <param name="Newer">Its value for the newer model.</param>
/// <param name="Difference">Newer less older, with the 95 % interval of the paired bootstrap.</param>
/// <param name="Allowed">How much worse it may be; null where it does not decide.</param>
/// <param name="Outcome">What it shows; null where it does not decide.</param>
public sealed record ComparedMetric(string Name, string Says, double Older, double Newer, Figure Difference, double? Allowed, Outcome? Outcome)
{
    /// <summary>
    /// Compares: both models are measured on the same draws of the same cases (paired bootstrap; Efron and Tibshirani, An Introduction to
    /// the Bootstrap, 1993), so that what is hard for both does not blur the difference. Null where there is nothing to measure.
    /// </summary>
    internal static ComparedMetric? Of(Metric metric, IReadOnlyList<Sample> older, IReadOnlyList<Sample> newer, ComparisonOptions options)
    {
        var used = Enumerable.Range(0, older.Count).Where(i => metric.Uses(older[i])).ToArray();
        Estimator before = metric.Prepare([.. used.Select(i => older[i])]), after = metric.Prepare([.. used.Select(i => newer[i])]);
        var once = Bootstrap.Once(used.Length);
        var (was, now) = (before(once), after(once));
        if (double.IsNaN(was) || double.IsNaN(now))
            return null;
        var (low, high) = Bootstrap.Interval(Bootstrap.Draw(used.Length, options.Draws, options.Seed, weights => after(weights) - before(weights)));
        var difference = new Figure(Bootstrap.Round(now - was), Bootstrap.Round(low), Bootstrap.Round(high), used.Sum(i => metric.Unit(older[i])));
        var rule = NotWorse.RuleOf(metric.Name);
        return new ComparedMetric(
            metric.Name, metric.Says, Bootstrap.Round(was), Bootstrap.Round(now), difference,
            rule?.Allowed(options.Margin), rule?.Decide(difference, metric.HighIsGood, options.Margin));
    }
}

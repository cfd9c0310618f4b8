using CsCheck;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Tests.Metrics;

/// <summary>The quick measures against slow ones that follow the definitions word for word; scores from a few values, so that ties abound.</summary>
public class RankingPropertyTests
{
    private static readonly Gen<(double Score, bool Label)[]> _ranked =
        Gen.Select(Gen.OneOf(Gen.Int[0, 6].Select(i => i / 6.0), Gen.Double[0, 1]), Gen.Bool).Array[0, 60];

    [Fact]
    public void Auc_is_the_chance_that_a_positive_scores_above_a_negative() => _ranked.Sample(items =>
    {
        var pairs = items.Where(p => p.Label).SelectMany(p => items.Where(n => !n.Label), (p, n) => p.Score.CompareTo(n.Score)).ToArray();
        Same(pairs.Length == 0 ? double.NaN : pairs.Average(c => c > 0 ? 1 : c == 0 ? 0.5 : 0), Ranking.Auc(Scores(items), Labels(items)));
    });

    [Fact]
    public void Average_precision_is_the_precision_among_all_that_score_as_high_averaged_over_positives() => _ranked.Sample(items =>
    {
        var precisions = items.Where(p => p.Label).Select(p => items.Where(i => i.Score >= p.Score).Average(i => i.Label ? 1.0 : 0)).ToArray();
        Same(precisions.Length == 0 ? double.NaN : precisions.Average(), Ranking.AveragePrecision(Scores(items), Labels(items)));
    });

    [Fact]
    public void A_threshold_is_the_lowest_that_keeps_to_the_share() =>
        Gen.Select(_ranked, Gen.Double[0, 0.999]).Where(g => g.Item1.Length > 0).Sample((items, share) =>
        {
            var threshold = Ranking.ThresholdFor(Scores(items), share);
            Assert.True(Passing(threshold) <= items.Length * share);
            Assert.True(threshold == 0 || Passing(Math.BitDecrement(threshold)) > Math.Floor(items.Length * share));

            int Passing(double at) => items.Count(i => i.Score >= at);
        });

    [Fact]
    public void Calibration_error_is_the_weighted_distance_of_each_bins_means() => _ranked.Where(i => i.Length > 0).Sample(items =>
    {
        var expected = items.GroupBy(i => Math.Min((int)(i.Score * 10), 9))
            .Sum(bin => bin.Count() * Math.Abs(bin.Average(i => i.Score) - bin.Average(i => i.Label ? 1.0 : 0))) / items.Length;
        Same(expected, Ranking.CalibrationError(Scores(items), Labels(items)));
    });

    private static void Same(double expected, double found) =>
        Assert.True((double.IsNaN(expected) && double.IsNaN(found)) || Math.Abs(expected - found) < 1e-12, $"{expected} expected, {found} found.");

    private static double[] Scores((double Score, bool Label)[] items) => [.. items.Select(i => i.Score)];

    private static bool[] Labels((double Score, bool Label)[] items) => [.. items.Select(i => i.Label)];
}

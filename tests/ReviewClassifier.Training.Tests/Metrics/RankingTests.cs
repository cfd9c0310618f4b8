using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Tests.Metrics;

public class RankingTests
{
    private static readonly double[] _scores = [0.9, 0.8, 0.7, 0.6, 0.5];
    private static readonly bool[] _labels = [true, false, true, true, false];

    [Fact]
    public void Auc_counts_the_pairs_in_right_order() =>
        // 3 × 2 pairs: 0.9 beats both, 0.7 and 0.6 beat one each.
        Assert.Equal(4.0 / 6, Ranking.Auc(_scores, _labels), 1e-15);

    [Fact]
    public void Auc_counts_a_tie_half()
    {
        Assert.Equal(0.5, Ranking.Auc([0.3, 0.3, 0.3], [true, false, true]));
        Assert.Equal(0.75, Ranking.Auc([0.3, 0.3, 0.9], [false, true, true]), 1e-15);
    }

    [Fact]
    public void Auc_of_one_kind_alone_is_not_a_number()
    {
        Assert.True(double.IsNaN(Ranking.Auc([0.1, 0.2], [true, true])));
        Assert.True(double.IsNaN(Ranking.Auc([0.1, 0.2], [false, false])));
        Assert.True(double.IsNaN(Ranking.Auc([], [])));
    }

    [Fact]
    public void Average_precision_is_the_mean_precision_at_the_positives() =>
        Assert.Equal((1.0 + (2.0 / 3) + (3.0 / 4)) / 3, Ranking.AveragePrecision(_scores, _labels), 1e-15);

    [Fact]
    public void Average_precision_takes_ties_together()
    {
        // Both of the tie are found at a precision of 2/3.
        Assert.Equal(2.0 / 3, Ranking.AveragePrecision([0.5, 0.5, 0.5], [true, false, true]), 1e-15);
        Assert.Equal((1 + 0.75 + 0.75) / 3, Ranking.AveragePrecision([0.9, 0.5, 0.5, 0.5], [true, true, false, true]), 1e-15);
    }

    [Fact]
    public void Average_precision_without_positives_is_not_a_number() => Assert.True(double.IsNaN(Ranking.AveragePrecision([0.4], [false])));

    [Fact]
    public void Recall_counts_positives_at_or_above_the_threshold()
    {
        Assert.Equal(2.0 / 3, Ranking.Recall(_scores, _labels, 0.7), 1e-15);
        Assert.Equal(1, Ranking.Recall(_scores, _labels, 0));
        Assert.Equal(0, Ranking.Recall(_scores, _labels, 1));
        Assert.True(double.IsNaN(Ranking.Recall([0.4], [false], 0)));
    }

    [Theory]
    [InlineData(0.25, 1, 0.3)]
    [InlineData(0.49, 1, 0.3)]
    [InlineData(0.5, 2, 0.2)]
    [InlineData(0, 0, 0.4)]
    public void A_threshold_lets_no_more_than_the_share_pass(double share, int passing, double firstRefused)
    {
        double[] scores = [0.1, 0.4, 0.3, 0.2];
        var threshold = Ranking.ThresholdFor(scores, share);
        Assert.Equal(Math.BitIncrement(firstRefused), threshold);
        Assert.Equal(passing, scores.Count(s => s >= threshold));
    }

    [Fact]
    public void A_threshold_for_all_or_of_nothing_is_0()
    {
        Assert.Equal(0, Ranking.ThresholdFor([0.4, 0.2], 1));
        Assert.Equal(0, Ranking.ThresholdFor([], 0.5));
    }

    [Fact]
    public void Ties_at_a_threshold_are_all_kept_out() => Assert.Equal(Math.BitIncrement(0.5), Ranking.ThresholdFor([0.5, 0.5, 0.5, 0.1], 0.5));

    [Fact]
    public void Calibration_error_weighs_ten_bins_by_their_cases()
    {
        // Bin 0: mean 0.05, share 0.5; bin 9: mean 0.95, share 1, both of two cases.
        Assert.Equal((0.45 + 0.05) / 2, Ranking.CalibrationError([0.04, 0.06, 0.9, 1], [true, false, true, true]), 1e-12);
        Assert.Equal(0, Ranking.CalibrationError([0, 1], [false, true]));
        Assert.Equal(1, Ranking.CalibrationError([0, 1], [true, false]));
    }
}

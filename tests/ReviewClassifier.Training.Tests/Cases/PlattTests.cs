using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;

namespace ReviewClassifier.Training.Tests.Cases;

public class PlattTests
{
    // Every point as often positive as the curve says: the likelihood is highest at the curve itself.
    [Fact]
    public void Known_coefficients_are_found_again()
    {
        var (terms, labels, weights) = (new List<double[]>(), new List<bool>(), new List<double>());
        for (var first = -2.0; first <= 2; first += 0.25)
        {
            for (var second = -1.0; second <= 1; second += 0.25)
            {
                var probability = Logistic.Probability((1.5 * first) - (0.7 * second) + 0.4);
                terms.AddRange([[first, second], [first, second]]);
                labels.AddRange([true, false]);
                weights.AddRange([100 * probability, 100 * (1 - probability)]);
            }
        }

        var fitted = Platt.Fit(terms, labels, weights);
        Assert.Equal(3, fitted.Length);
        Assert.Equal(1.5, fitted[0], 0.001);
        Assert.Equal(-0.7, fitted[1], 0.001);
        Assert.Equal(0.4, fitted[2], 0.001);
    }

    [Fact]
    public void A_weight_of_two_counts_as_an_example_twice()
    {
        var twice = Platt.Fit([[0.1], [0.1], [0.9], [0.4]], [true, true, false, true], [1, 1, 1, 1]);
        var weighed = Platt.Fit([[0.1], [0.9], [0.4]], [true, false, true], [2, 1, 1]);
        Assert.Equal(twice[0], weighed[0], 1e-9);
        Assert.Equal(twice[1], weighed[1], 1e-9);
    }

    [Fact]
    public void Scores_that_part_the_kinds_wholly_give_a_finite_rising_curve()
    {
        var curve = Curve.Fit([-3, -2, 2, 3], [false, false, true, true]);
        Assert.True(double.IsFinite(curve.Slope) && curve.Slope > 0 && double.IsFinite(curve.Offset));
        Assert.True(curve.Probability(-2) < 0.05 && curve.Probability(2) > 0.95);
    }

    [Fact]
    public void Scores_that_tell_nothing_give_the_share_of_positives()
    {
        var curve = Curve.Fit([.. Enumerable.Repeat(1.0, 400)], [.. Enumerable.Range(0, 400).Select(i => i % 4 == 0)]);
        Assert.Equal(0.25, curve.Probability(1), 0.001);
    }
}

using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Scoring;

public class LogisticTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.0986122886681098, 0.75)]
    [InlineData(-1.0986122886681098, 0.25)]
    [InlineData(2.1972245773362196, 0.9)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Probabilities_of_scores(double score, double probability) => Assert.Equal(probability, Logistic.Probability(score), 1e-15);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 1.0986122886681098)]
    [InlineData(0.1, -2.1972245773362196)]
    [InlineData(0, -9.2)]
    [InlineData(1, 9.2)]
    [InlineData(0.99999, 9.2)]
    [InlineData(0.00001, -9.2)]
    public void Scores_of_probabilities_are_cut_at_the_limit(double probability, double score) => Assert.Equal(score, Logistic.Score(probability), 1e-14);

    [Fact]
    public void Beyond_the_limit_a_probability_is_0_or_1_to_three_decimals_at_least() =>
        Assert.InRange(Logistic.Probability(-Logistic.Limit), 0.0001, 0.00011);
}

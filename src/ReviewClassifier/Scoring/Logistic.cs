namespace ReviewClassifier.Scoring;

/// <summary>The logistic function and its inverse, in double precision, so that no vector width of a processor changes a bit.</summary>
public static class Logistic
{
    /// <summary>Scores are cut to ± this before they become features: beyond it a probability is 0 or 1 to four decimals.</summary>
    public const double Limit = 9.2;

    /// <summary>The probability of a score.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>The score of a probability from 0 to 1, cut to ± <see cref="Limit"/>.</summary>
    public static double Score(double probability) =>
        Math.Clamp(Math.Log(probability / (1 - probability)), -Limit, Limit);
}

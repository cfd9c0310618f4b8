namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Tails of the beta-binomial and the negative binomial distribution: a binomial whose share and a Poisson whose rate vary themselves, as
/// shops' days do.
/// </summary>
internal static class Tails
{
    // Below it the distribution is the binomial to within rounding, and its parameters grow too large to add.
    private const double LeastCorrelation = 1e-8;

    /// <summary>The probability of at least so many successes.</summary>
    /// <param name="least">How many at least.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="share">The mean probability of a success, 0 to 1.</param>
    /// <param name="correlation">How alike the trials are beyond that, 0 (binomial) to 1, exclusive.</param>
    public static double AtLeast(long least, long trials, double share, double correlation)
    {
        if (least <= 0 || share >= 1 || least <= trials * share)
            return 1;
        if (least > trials || share <= 0)
            return 0;
        var scale = (1 - Math.Max(correlation, LeastCorrelation)) / Math.Max(correlation, LeastCorrelation);
        var (a, b) = (share * scale, (1 - share) * scale);
        var term = Math.Exp(LogChoose(trials, least) + LogBeta(least + a, trials - least + b) - LogBeta(a, b));
        var sum = 0.0;
        for (var k = least; term > sum * 1e-14 && k <= trials; k++)
        {
            sum += term;
            term *= (trials - k) * (k + a) / ((k + 1) * (trials - k - 1 + b));
        }

        return Math.Min(1, sum);
    }

    /// <summary>The probability of at least so many events, negative binomially distributed.</summary>
    /// <param name="least">How many at least.</param>
    /// <param name="mean">The mean, from 0.</param>
    /// <param name="shape">The shape k: the variance is the mean and its square divided by k; above 0.</param>
    public static double NegativeBinomialAtLeast(long least, double mean, double shape)
    {
        if (least <= mean)
            return 1;
        if (mean <= 0)
            return 0;
        var odds = mean / (mean + shape);
        var term = Math.Exp(
            LogGamma(least + shape) - LogGamma(shape) - LogGamma(least + 1) + (least * Math.Log(odds)) - (shape * Math.Log(1 + (mean / shape))));
        var sum = 0.0;
        for (var k = least; term > sum * 1e-14; k++)
        {
            sum += term;
            term *= odds * (k + shape) / (k + 1);
        }

        return Math.Min(1, sum);
    }

    private static double LogChoose(double n, double k) => LogGamma(n + 1) - LogGamma(k + 1) - LogGamma(n - k + 1);

    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    // Stirling's series behind a shift to at least 10 (Abramowitz and Stegun, 6.1.41): an error below 1e-13.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
            shift -= Math.Log(x);
        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series;
    }
}

namespace ReviewClassifier.Training.Cases;

/// <summary>The calibration of the case model: probability = logistic(slope × score + offset).</summary>
internal sealed record Curve(double Slope, double Offset)
{
    /// <summary>The probability of a score.</summary>
    public double Probability(double score) => Scoring.Logistic.Probability((Slope * score) + Offset);

    /// <summary>Fits the curve.</summary>
    public static Curve Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var fitted = Platt.Fit([.. scores.Select(s => new[] { s })], labels, [.. scores.Select(_ => 1.0)]);
        return new Curve(fitted[0], fitted[1]);
    }
}

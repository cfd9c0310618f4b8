using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Tests.Onnx;

/// <summary>What equal means of two computations of one score in single precision.</summary>
internal static class Comparison
{
    private const double Tolerance = 1e-5;

    public static void Same(float expected, float found, string what)
    {
        Assert.True(Math.Abs(expected - (double)found) <= Tolerance * (1 + Math.Abs(expected)), $"{what}: score {found}, expected {expected}.");
        var (probability, other) = (Logistic.Probability(expected), Logistic.Probability(found));
        Assert.True(Math.Abs(probability - other) <= Tolerance, $"{what}: probability {other}, expected {probability}.");
    }
}

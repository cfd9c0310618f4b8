using Microsoft.ML.OnnxRuntime;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Scoring;

/// <summary>Runs the case and pattern models of a bundle on many rows of features at once. For any number of threads.</summary>
internal sealed class CaseScorer : IDisposable
{
    private static readonly string[] Inputs = ["features"];
    private static readonly string[] Outputs = ["score", "patterns"];
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    public CaseScorer(byte[] model, string path) => _session = OnnxSession.Open(
        model, path, [new(Inputs[0], CaseFeatures.Count)], [new(Outputs[0], 1), new(Outputs[1], SnakeCase<Pattern>.Values.Count)]);

    /// <summary>Scores rows of <see cref="CaseFeatures"/>.</summary>
    /// <param name="features">The rows, one after the other.</param>
    /// <param name="rows">How many.</param>
    /// <returns>The trees' score of each row, and the patterns' scores, a row each.</returns>
    public (float[] Scores, float[] Patterns) Score(float[] features, int rows)
    {
        var scores = new float[rows];
        var patterns = new float[rows * SnakeCase<Pattern>.Values.Count];
        if (rows == 0)
            return (scores, patterns);
        using var input = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, features.AsMemory(0, rows * CaseFeatures.Count), [rows, CaseFeatures.Count]);
        using var score = OrtValue.CreateTensorValueFromMemory(scores, [rows, 1]);
        using var pattern = OrtValue.CreateTensorValueFromMemory(patterns, [rows, SnakeCase<Pattern>.Values.Count]);
        _session.Run(_run, Inputs, [input], Outputs, [score, pattern]);
        return (scores, patterns);
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }
}

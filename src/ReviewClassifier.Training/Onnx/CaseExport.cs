using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;

namespace ReviewClassifier.Training.Onnx;

/// <summary>
/// The case and pattern models as one graph: input <c>features</c> [rows, features]; outputs <c>score</c> [rows, 1], the trees' sum before
/// calibration, and <c>patterns</c> [rows, patterns]. Trees use ai.onnx.ml's TreeEnsembleRegressor, version 3.
/// </summary>
internal static class CaseExport
{
    public static byte[] Write(TreeEnsemble trees, PatternModel patterns)
    {
        var features = CaseFeatures.Count;
        var count = patterns.Biases.Length;
        var weights = new float[features * count];
        for (var pattern = 0; pattern < count; pattern++)
        {
            for (var feature = 0; feature < features; feature++)
                weights[(feature * count) + pattern] = patterns.Weights[pattern][feature];
        }

        return new OnnxGraph("case")
            .Input<float>("features", -1, features)
            .Constant<float>("pattern_weights", weights, features, count)
            .Constant<float>("pattern_bias", patterns.Biases, count)
            .Node("TreeEnsembleRegressor", "ai.onnx.ml", ["features"], "score", [.. TreeAttributes.Of(trees)])
            .Node("Gemm", ["features", "pattern_weights", "pattern_bias"], "patterns")
            .Output("score", -1, 1)
            .Output("patterns", -1, count)
            .ToBytes();
    }
}

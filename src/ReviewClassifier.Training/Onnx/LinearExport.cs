using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Onnx;

/// <summary>
/// Linear models over the same sparse features as one graph: Gather, ReduceSum over a padded id matrix, scale and bias. A dense input as
/// wide as the vocabulary would cost hundreds of times the work; this form took 1.9 µs a line of 100 ids. The weights are the graph's
/// external data in <c>features.bin</c>, which is mapped, not read: inside the graph they cost 70 ms of a cold start.
/// </summary>
internal static class LinearExport
{
    /// <summary>Writes models side by side.</summary>
    /// <param name="name">The graph's name.</param>
    /// <param name="models">The models, all of the same number of weights.</param>
    /// <param name="columns">How many outputs the graph has, at least as many as models: the rest are zero, so that rows of weights align.</param>
    /// <param name="weightsAt">Where the weights begin in <c>features.bin</c>.</param>
    /// <returns>The graph: inputs <c>ids</c> [rows, width] (the number of features stands for no feature) and <c>scale</c> [rows, 1],
    /// output <c>scores</c> [rows, columns] before the logistic function.</returns>
    public static byte[] Write(string name, IReadOnlyList<LinearWeights> models, int columns, long weightsAt)
    {
        var features = models[0].Weights.Length;
        var bias = new float[columns];
        for (var column = 0; column < models.Count; column++)
            bias[column] = models[column].Bias;
        return new OnnxGraph(name)
            .Input<int>("ids", -1, -1)
            .Input<float>("scale", -1, 1)
            .ExternalConstant("table", BundleFiles.Features, weightsAt, FeatureFile.Size(features, columns), features + 1, columns)
            .Constant<float>("bias", bias, columns)
            .Constant<long>("axis", [1], 1)
            .Node("Gather", ["table", "ids"], "weights", OnnxAttribute.Of("axis", 0))
            .Node("ReduceSum", ["weights", "axis"], "sum", OnnxAttribute.Of("keepdims", 0))
            .Node("Mul", ["sum", "scale"], "scaled")
            .Node("Add", ["scaled", "bias"], "scores")
            .Output("scores", -1, columns)
            .ToBytes();
    }

    /// <summary>The weights of models side by side, a row a feature.</summary>
    public static float[] Weights(IReadOnlyList<LinearWeights> models, int columns)
    {
        var features = models[0].Weights.Length;
        var weights = new float[features * columns];
        for (var column = 0; column < models.Count; column++)
        {
            for (var feature = 0; feature < features; feature++)
                weights[(feature * columns) + column] = models[column].Weights[feature];
        }

        return weights;
    }
}

namespace ReviewClassifier.Training.Onnx;

/// <summary>A linear model: score = bias + scale × the sum of the weights of the features that are there.</summary>
/// <param name="Weights">One weight a feature.</param>
/// <param name="Bias">The score of a line without known features.</param>
internal sealed record LinearWeights(float[] Weights, float Bias);

using Microsoft.ML.OnnxRuntime;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Opens OnnxRuntime sessions the same way for every model of a bundle.</summary>
internal static class OnnxSession
{
    /// <summary>Loads OnnxRuntime's native library, which opening a session would otherwise wait for.</summary>
    public static void Load() => OrtEnv.Instance();

    /// <summary>Opens a session that runs on its caller's thread only: callers bring the threads, and sums keep their order.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="path">Where they were read, for the message.</param>
    /// <param name="inputs">The inputs that it must have, each with the length of its rows, -1 where that is free.</param>
    /// <param name="outputs">The outputs that it must have, in the same way.</param>
    /// <exception cref="ModelException">The bytes are no ONNX model with these inputs and outputs.</exception>
    public static InferenceSession Open(byte[] model, string path, (string Name, int Width)[] inputs, (string Name, int Width)[] outputs)
    {
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
                EnableMemoryPattern = false,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            var session = new InferenceSession(model, options);
            if (inputs.All(i => Has(session.InputMetadata, i)) && outputs.All(o => Has(session.OutputMetadata, o)))
                return session;
            session.Dispose();
        }
        catch (OnnxRuntimeException failure)
        {
            throw Foreign(path, failure);
        }

        throw Foreign(path, null);
    }

    private static bool Has(IReadOnlyDictionary<string, NodeMetadata> nodes, (string Name, int Width) wanted) =>
        nodes.TryGetValue(wanted.Name, out var node) && node.IsTensor && node.Dimensions is [.., var width] && width == wanted.Width;

    /// <summary>The failure for a model that is another one.</summary>
    public static ModelException Foreign(string path, Exception? failure) =>
        new($"'{path}' is not the model that its name says: copy the bundle again or train it.", failure!);
}

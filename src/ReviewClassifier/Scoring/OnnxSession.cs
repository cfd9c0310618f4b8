using Microsoft.ML.OnnxRuntime;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Opens OnnxRuntime sessions the same way for every model of a bundle.</summary>
internal static class OnnxSession
{
    /// <summary>Opens a session that runs on its caller's thread only: callers bring the threads, and sums keep their order.</summary>
    /// <exception cref="ModelException">The bytes are no ONNX model with these inputs and outputs.</exception>
    public static InferenceSession Open(byte[] model, string path, string[] inputs, string[] outputs)
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
            if (inputs.All(session.InputMetadata.ContainsKey) && outputs.All(session.OutputMetadata.ContainsKey))
                return session;
            session.Dispose();
        }
        catch (OnnxRuntimeException failure)
        {
            throw Foreign(path, failure);
        }

        throw Foreign(path, null);
    }

    private static ModelException Foreign(string path, Exception? failure) =>
        new($"'{path}' is not the model that its name says: copy the bundle again or train it.", failure!);
}

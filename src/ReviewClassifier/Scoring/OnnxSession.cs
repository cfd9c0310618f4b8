using Microsoft.ML.OnnxRuntime;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Opens OnnxRuntime sessions the same way for every model of a bundle.</summary>
internal static class OnnxSession
{
    /// <summary>
    /// Loads OnnxRuntime's native library, which opening a session would otherwise wait for, and keeps it from noting what it does for
    /// anybody else.
    /// </summary>
    public static void Load() => OrtEnv.Instance().DisableTelemetryEvents();

    /// <summary>Opens a session that runs on its caller's thread only: callers bring the threads, and sums keep their order.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="path">Where they were read, for the message.</param>
    /// <param name="inputs">The inputs that it must have.</param>
    /// <param name="outputs">The outputs that it must have.</param>
    /// <param name="table">The values of its constant <c>table</c>, which are not in its own bytes; null where it has none.</param>
    /// <exception cref="ModelException">The bytes are no ONNX model with these inputs and outputs.</exception>
    public static InferenceSession Open(byte[] model, string path, OnnxRow[] inputs, OnnxRow[] outputs, OrtValue? table = null)
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
            if (table is not null)
            {
                // The file that the graph names must be found, although its values are already here.
                options.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", Path.GetDirectoryName(Path.GetFullPath(path))!);
                options.AddInitializer("table", table);
            }

            var session = new InferenceSession(model, options);
            if (HasAll(session.InputMetadata, inputs) && HasAll(session.OutputMetadata, outputs))
                return session;
            session.Dispose();
        }
        catch (OnnxRuntimeException failure)
        {
            throw Foreign(path, failure);
        }

        throw Foreign(path, null);
    }

    private static bool HasAll(IReadOnlyDictionary<string, NodeMetadata> nodes, OnnxRow[] wanted)
    {
        foreach (var row in wanted)
        {
            if (!nodes.TryGetValue(row.Name, out var node) || !node.IsTensor || node.Dimensions is not [.., var width] || width != row.Width)
                return false;
        }

        return true;
    }

    /// <summary>The failure for a model that is another one.</summary>
    public static ModelException Foreign(string path, Exception? failure) =>
        new($"'{path}' is not the model that its name says: copy the bundle again or train it.", failure!);
}

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Width">The length of its rows, -1 where that is free.</param>
internal sealed record OnnxRow(string Name, int Width);

namespace ReviewClassifier.Models;

/// <summary>The names of a bundle's files.</summary>
public static class BundleFiles
{
    /// <summary>What the bundle is.</summary>
    public const string Manifest = "model.json";

    /// <summary>The keys of the features in the order of their ids.</summary>
    public const string Features = "features.bin";

    /// <summary>The evidence model.</summary>
    public const string Evidence = "evidence.onnx";

    /// <summary>The review model.</summary>
    public const string Review = "review.onnx";

    /// <summary>The case and pattern models.</summary>
    public const string Case = "case.onnx";

    /// <summary>The model card.</summary>
    public const string Card = "README.md";

    /// <summary>The files whose digests the manifest holds.</summary>
    public static IReadOnlyList<string> Digested { get; } = [Features, Evidence, Review, Case, Card];
}

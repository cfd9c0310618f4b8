using ReviewClassifier.Scoring;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Models;

/// <summary>An opened bundle: what it says of itself, its vocabulary and its models. Immutable, for any number of threads.</summary>
internal sealed class ModelBundle : IDisposable
{
    private readonly MappedFile _features;

    private ModelBundle(
        ModelManifest manifest, MappedFile features, Vocabulary vocabulary, LinearScorer evidence, LinearScorer review, CaseScorer cases)
    {
        _features = features;
        Manifest = manifest;
        Vocabulary = vocabulary;
        Evidence = evidence;
        Review = review;
        Cases = cases;
    }

    /// <summary>The width of the review model's rows: one score, and zeros so that rows of weights align.</summary>
    public const int ReviewWidth = 4;

    public ModelManifest Manifest { get; }

    public Vocabulary Vocabulary { get; }

    public LinearScorer Evidence { get; }

    public LinearScorer Review { get; }

    public CaseScorer Cases { get; }

    /// <summary>Opens a bundle.</summary>
    /// <exception cref="ModelException">A file is missing, damaged, foreign or newer.</exception>
    public static ModelBundle Open(string folder)
    {
        // Loading OnnxRuntime takes longer than reading all else, and waits for nothing; beside each other a cold start takes 318 ms, not 378.
        var runtime = Task.Run(OnnxSession.Load);
        var manifest = BundleReader.ReadManifest(folder);
        var features = BundleReader.MapFile(folder, manifest, BundleFiles.Features);
        LinearScorer? evidence = null, review = null;
        try
        {
            var (vocabulary, evidenceWeights, reviewWeights) = FeatureFile.Read(features, PathOf(BundleFiles.Features));
            // The card is read by people, yet a changed one says the bundle was tampered with.
            Read(BundleFiles.Card);
            runtime.GetAwaiter().GetResult();
            evidence = new LinearScorer(Read(BundleFiles.Evidence), PathOf(BundleFiles.Evidence), evidenceWeights);
            review = new LinearScorer(Read(BundleFiles.Review), PathOf(BundleFiles.Review), reviewWeights);
            var cases = new CaseScorer(Read(BundleFiles.Case), PathOf(BundleFiles.Case));
            return new ModelBundle(manifest, features, vocabulary, evidence, review, cases);
        }
        catch
        {
            evidence?.Dispose();
            review?.Dispose();
            features.Dispose();
            throw;
        }

        byte[] Read(string name) => BundleReader.ReadFile(folder, manifest, name);
        string PathOf(string name) => Path.Combine(folder, name);
    }

    public void Dispose()
    {
        Evidence.Dispose();
        Review.Dispose();
        Cases.Dispose();
        _features.Dispose();
    }
}

using ReviewClassifier.Scoring;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Models;

/// <summary>An opened bundle: what it says of itself, its vocabulary and its models. Immutable, for any number of threads.</summary>
internal sealed class ModelBundle : IDisposable
{
    private ModelBundle(ModelManifest manifest, Vocabulary vocabulary, LinearScorer evidence, LinearScorer review, CaseScorer cases)
    {
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
        var vocabulary = FeatureFile.Read(Read(BundleFiles.Features), PathOf(BundleFiles.Features));
        // The card is read by people, yet a changed one says the bundle was tampered with.
        Read(BundleFiles.Card);
        var evidence = Read(BundleFiles.Evidence);
        runtime.GetAwaiter().GetResult();
        var small = Task.Run(() => (
            new LinearScorer(Read(BundleFiles.Review), PathOf(BundleFiles.Review), vocabulary.Count, ReviewWidth),
            new CaseScorer(Read(BundleFiles.Case), PathOf(BundleFiles.Case))));
        var large = new LinearScorer(evidence, PathOf(BundleFiles.Evidence), vocabulary.Count, EvidenceColumns.Width);
        var (review, cases) = small.GetAwaiter().GetResult();
        return new ModelBundle(manifest, vocabulary, large, review, cases);

        byte[] Read(string name) => BundleReader.ReadFile(folder, manifest, name);
        string PathOf(string name) => Path.Combine(folder, name);
    }

    public void Dispose()
    {
        Evidence.Dispose();
        Review.Dispose();
        Cases.Dispose();
    }
}

using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Tests.Bundles;

[Collection(SmallModelTests.Name)]
public class BundleWriterTests(SmallModel model)
{
    private static readonly string[] _files = [.. BundleFiles.Digested.Append(BundleFiles.Manifest).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_new_folder_in_a_new_folder_is_made()
    {
        using var folder = new TemporaryFolder();
        model.Trained.Write(folder["new/model"]);
        Assert.Equal(_files, folder.Names("new/model"));
        Assert.Equal(["model"], folder.Names("new"));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["model"]);
        model.Trained.Write(folder["model"] + Path.DirectorySeparatorChar);
        Assert.Equal(_files, folder.Names("model"));
        Assert.Equal(["model"], folder.Names());
    }

    [Fact]
    public void A_folder_with_foreign_contents_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["home"]);
        File.WriteAllText(folder["home/thesis.txt"], "years of work");
        var failure = Assert.Throws<TrainingException>(() => model.Trained.Write(folder["home"]));
        Assert.Equal($"'{folder["home"]}' holds something that is not a model bundle: give an empty or new folder.", failure.Message);
        Assert.Equal(["thesis.txt"], folder.Names("home"));
        Assert.Equal(["home"], folder.Names());
    }

    [Fact]
    public void A_bundle_with_something_else_beside_it_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        model.Trained.Write(folder["model"]);
        Directory.CreateDirectory(folder["model/notes"]);
        File.WriteAllText(folder["model/notes/thesis.txt"], "years of work");
        Assert.Throws<TrainingException>(() => model.Trained.Write(folder["model"]));
        Assert.Equal([.. _files.Append("notes").Order(StringComparer.Ordinal)], folder.Names("model"));
        Assert.Equal("years of work", File.ReadAllText(folder["model/notes/thesis.txt"]));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["model"], "a file");
        Assert.Throws<TrainingException>(() => model.Trained.Write(folder["model"]));
        Assert.Equal("a file", File.ReadAllText(folder["model"]));
    }

    [Fact]
    public void An_older_bundle_is_replaced_whole()
    {
        using var folder = new TemporaryFolder();
        model.Trained.Write(folder["model"]);
        File.WriteAllText(folder["model/evidence.onnx"], "damaged");
        File.WriteAllText(folder["model/model.json"], "{\"schema\": 0}");
        File.Delete(folder["model/case.onnx"]);
        model.Trained.Write(folder["model"]);
        Assert.Equal(_files, folder.Names("model"));
        Assert.Equal(["model"], folder.Names());
        using var scorer = Scorer.Open(folder["model"]);
        Assert.Equal(model.Version, scorer.Version);
    }

    [Fact]
    public void The_manifest_says_what_the_model_learned_from_and_what_was_measured()
    {
        var manifest = BundleReader.ReadManifest(model.Folder);
        Assert.Equal((ModelManifest.CurrentSchema, model.Version, SmallSet.Options.Seed), (manifest.Schema, manifest.Version, manifest.Seed));
        Assert.Matches(@"^2026\.11\.24-[0-9a-f]{6}$", manifest.Version);
        Assert.Equal(SmallSet.Training.Files.Select(f => (f.Name, f.Rows, f.Sha256)), manifest.TrainedOn.Select(f => (f.Name, f.Rows, f.Sha256)));
        Assert.Equal(model.Trained.Metrics.Where(m => m.Figure.Count > 0).ToDictionary(m => m.Name, m => m.Figure), manifest.Metrics);
        Assert.Equal(Numbers(model.Trained.Thresholds), Numbers(manifest.Thresholds));
    }

    [Fact]
    public void The_card_tells_every_figure_that_was_measured()
    {
        var card = File.ReadAllText(Path.Combine(model.Folder, BundleFiles.Card));
        Assert.StartsWith($"# Model {model.Version}\n", card, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', card);
        foreach (var metric in model.Trained.Metrics.Where(m => m.Figure.Count > 0))
            Assert.Contains(FormattableString.Invariant($"| {metric.Says} | {metric.Figure.Value:F4} |"), card, StringComparison.Ordinal);
        Assert.Contains("h.jsonl (", card, StringComparison.Ordinal);
        foreach (var heading in new[] { "Intended use", "Learned from", "Thresholds", "Measured", "Where it is weakest", "What was not tested, and limits" })
            Assert.Contains($"\n## {heading}\n", card, StringComparison.Ordinal);
    }

    private static double[] Numbers(Thresholds thresholds) =>
    [
        thresholds.Malicious, thresholds.Genuine, thresholds.ChatEvidence, thresholds.ReviewEvidence,
        .. thresholds.Labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value),
    ];
}

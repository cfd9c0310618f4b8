using ReviewClassifier.Models;
using ReviewClassifier.Training.Bundles;

namespace ReviewClassifier.Training.Tests;

[Collection(SmallModelTests.Name)]
public class ReproducibilityTests(SmallModel model)
{
    [Fact]
    public async Task Training_again_on_one_thread_gives_the_same_bytes()
    {
        var again = await OneThread.Run(() => Train(SmallSet.Options));
        using var folder = new TemporaryFolder();
        Assert.Equal(model.Version, again.Write(folder["model"]));
        Assert.Equal([.. BundleFiles.Digested.Append(BundleFiles.Manifest).Order(StringComparer.Ordinal)], folder.Names("model"));
        foreach (var name in folder.Names("model"))
            Assert.Equal(File.ReadAllBytes(Path.Combine(model.Folder, name)), File.ReadAllBytes(Path.Combine(folder["model"], name)));
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        using var folder = new TemporaryFolder();
        var version = Train(SmallSet.Options with { Seed = 2 }).Write(folder["model"]);
        Assert.NotEqual(model.Version, version);
        Assert.Equal(2, BundleReader.ReadManifest(folder["model"]).Seed);
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(model.Folder, BundleFiles.Case)), File.ReadAllBytes(Path.Combine(folder["model"], BundleFiles.Case)));
    }

    [Fact]
    public void Progress_rises_to_the_end()
    {
        Assert.Equal(
            [
                "text into features", "line models, fold by fold", "case models, fold by fold", "line models on all cases", "case model on all cases",
                "lines surfaced in every case",
                "without background: line models, fold by fold", "without background: case models, fold by fold",
                "learning curve, 50 % of the files: line models, fold by fold", "learning curve, 50 % of the files: case models, fold by fold",
                "learning curve, 75 % of the files: line models, fold by fold", "learning curve, 75 % of the files: case models, fold by fold",
                "figures and their intervals",
            ],
            model.Progress.Select(p => p.Step).Distinct());
        Assert.All(model.Progress.Zip(model.Progress.Skip(1)), p => Assert.InRange(p.Second.Done, p.First.Done, 1));
        Assert.Equal((0, 1), (model.Progress[0].Done, model.Progress[^1].Done));
    }

    [Fact]
    public void Training_that_is_stopped_ends_early()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Trainer.Train(SmallSet.Training, SmallSet.Options, null, stop.Token));
    }

    private static TrainedModel Train(TrainingOptions options) => Trainer.Train(SmallSet.Training, options, null, CancellationToken.None);
}

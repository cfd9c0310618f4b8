using System.Text.Json;

namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary>Trains once on three small files and looks at what came of it.</summary>
public sealed class TrainVerbTests : IClassFixture<TrainVerbTests.Trained>
{
    private readonly Trained _trained;

    public TrainVerbTests(Trained trained) => _trained = trained;

    [Fact]
    public void It_tells_the_figures_and_the_version_and_that_no_background_was_given()
    {
        Assert.Equal(0, _trained.Run.ExitCode);
        Assert.Contains("  AUC of cases with a chat\n", _trained.Run.Output);
        Assert.Matches(@"\nModel 2026\.01\.02-[0-9a-f]{6} is in ", _trained.Run.Output);
        Assert.StartsWith("No background given: expect many false alarms", _trained.Run.Error);
    }

    [Fact]
    public void The_bundle_holds_the_files_of_the_contract_and_scores()
    {
        Assert.Equal(
            ["README.md", "case.onnx", "evidence.onnx", "features.bin", "model.json", "review.onnx"],
            Directory.GetFiles(_trained.Model).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var run = CommandRun.Of("score", "--json", "--model", _trained.Model, "data/samples/extortion.json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(_trained.Version, run.Results()[0].GetProperty("model").GetString());
    }

    [Fact]
    public void On_files_it_never_saw_the_bundle_itself_is_measured()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("evaluate", "--labelled", "data/heldout", "--model", _trained.Model, "--json", folder["figures.json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"Model {_trained.Version} on cases that it was not trained on\n", run.Output);
        var figures = JsonDocument.Parse(File.ReadAllBytes(folder["figures.json"])).RootElement;
        Assert.Equal("unseen", figures.GetProperty("way").GetString());
        var auc = figures.GetProperty("metrics").GetProperty("auc_chat");
        Assert.InRange(auc.GetProperty("value").GetDouble(), auc.GetProperty("low").GetDouble(), auc.GetProperty("high").GetDouble());
        Assert.Equal(50, auc.GetProperty("count").GetInt32());
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_named_and_the_rest_is_measured()
    {
        using var folder = new TemporaryFolder();
        var rows = File.ReadAllText(Path.Combine(Repository.Root, "data/heldout/pr.jsonl"));
        folder.Write("mine.jsonl", rows + "{\"id\":\"x\",\"review\":\"差\",\"label\":\"maybe\"}\n");
        var run = CommandRun.Of("evaluate", "--labelled", folder["mine.jsonl"], "--model", _trained.Model);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("mine.jsonl:111:", run.Error);
    }

    [Fact]
    public void One_file_is_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("train", "--labelled", "data/labelled/x.jsonl", "--output", folder["model"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\nFound 1 file(s) of labelled cases; at least 2 are needed", run.Error);
        Assert.False(Directory.Exists(folder["model"]));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("thesis.txt", "mine");
        var run = CommandRun.Of(["train", "--labelled", .. Trained.Files, "--folds", "2", "--output", folder.Path]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("holds something that is not a model bundle", run.Error);
        Assert.Equal(["thesis.txt"], folder.Names());
    }

    /// <summary>The one training of these tests.</summary>
    public sealed class Trained : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Trained() => Run = CommandRun.Of(["train", "--labelled", .. Files, "--folds", "2", "--date", "2026-01-02", "--output", Model]);

        public static string[] Files => ["data/labelled/f.jsonl", "data/labelled/w.jsonl", "data/labelled/x.jsonl"];

        public string Model => _folder["model"];

        public string Version => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Model, "model.json"))).RootElement.GetProperty("version").GetString()!;

        internal CommandRun Run { get; }

        public void Dispose() => _folder.Dispose();
    }
}

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
        Assert.Matches(@"\nModel 2026\.01\.02-[0-9a-f]{6} is in .*; read .*model\.report\.html\n", _trained.Run.Output);
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
    public void The_report_stands_beside_the_bundle()
    {
        var page = File.ReadAllText(_trained.Model + ".report.html");
        Assert.Contains($"<h1>Model {_trained.Version}</h1>", page);
        var figures = JsonDocument.Parse(File.ReadAllBytes(_trained.Model + ".report.json")).RootElement;
        Assert.Equal((_trained.Version, "training"), (figures.GetProperty("model").GetString(), figures.GetProperty("way").GetString()));
    }

    [Fact]
    public void An_evaluation_writes_its_report_where_it_is_told()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("evaluate", "--labelled", "data/heldout", "--model", _trained.Model, "--report", folder["mine.html"], "--no-text");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["mine.html", "mine.json"], folder.Names());
        var figures = JsonDocument.Parse(File.ReadAllBytes(folder["mine.json"])).RootElement;
        Assert.Equal("unseen", figures.GetProperty("way").GetString());
        Assert.Equal(110, figures.GetProperty("predictions").GetArrayLength());
        Assert.Contains("Scored by the bundle itself", File.ReadAllText(folder["mine.html"]));
    }

    [Fact]
    public void Two_models_are_compared_on_cases_new_to_both()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("compare", "models/default", _trained.Model, "--labelled", "data/heldout", "--json", folder["comparison.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_trained.Version} is ", run.Error);
        Assert.Contains(" cases changed sides: ", run.Output);
        var comparison = JsonDocument.Parse(File.ReadAllBytes(folder["comparison.json"])).RootElement;
        Assert.Equal((110, _trained.Version), (comparison.GetProperty("cases").GetInt32(), comparison.GetProperty("newer").GetString()));
        Assert.EndsWith(comparison.GetProperty("sentence").GetString() + "\n", run.Error);

        var same = CommandRun.Of("compare", _trained.Model, _trained.Model, "--labelled", "data/heldout");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains($"\n{_trained.Version} is not worse than {_trained.Version}: ", same.Output);
        var known = CommandRun.Of("compare", _trained.Model, _trained.Model, "--labelled", "data/labelled/w.jsonl");
        Assert.Equal(1, known.ExitCode);
        Assert.Contains(" are new to every model compared", known.Error);
    }

    [Fact]
    public void A_model_is_shown_with_what_it_learned_from()
    {
        var run = CommandRun.Of("models", "show", _trained.Model);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"Model {_trained.Version}\n", run.Output);
        Assert.Contains("  w.jsonl\n", run.Output);
        Assert.Contains("  AUC of cases with a chat\n", run.Output);
    }

    [Fact]
    public void A_model_that_is_not_worse_is_promoted_and_can_be_rolled_back()
    {
        using var folder = new TemporaryFolder();
        Copy(_trained.Model, folder["mine"]);
        var run = CommandRun.Of(
            ["train", "--labelled", .. Trained.Files, "--folds", "2", "--date", "2026-03-04", "--promote-over", folder["mine"], "--compare-on", "data/heldout"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["mine", "mine.previous", "mine.report.html", "mine.report.json"], folder.Names());
        Assert.StartsWith("2026.03.04-", VersionIn(folder["mine"]));
        Assert.Equal(_trained.Version, VersionIn(folder["mine.previous"]));
        Assert.Contains($" is not worse than {_trained.Version}: ", File.ReadAllText(folder["mine.report.html"]));

        var back = CommandRun.Of("models", "rollback", folder["mine"]);
        Assert.Equal((0, $"Model {_trained.Version} is in {folder["mine"]} again.\n"), (back.ExitCode, back.Output));
        Assert.Equal(_trained.Version, VersionIn(folder["mine"]));
        Assert.StartsWith("2026.03.04-", VersionIn(folder["mine.previous"]));
    }

    [Fact]
    public void A_model_that_is_worse_does_not_take_the_place()
    {
        using var folder = new TemporaryFolder();
        Copy("models/default", folder["mine"]);
        var before = VersionIn(folder["mine"]);
        var run = CommandRun.Of(
            "train", "--labelled", "data/labelled/w.jsonl", "data/labelled/x.jsonl", "--folds", "2", "--promote-over", folder["mine"], "--compare-on", "data/heldout");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"\n{before} stays in {folder["mine"]}.\n", run.Error);
        Assert.Equal(before, VersionIn(folder["mine"]));
        Assert.Equal(["mine", "mine.candidate", "mine.candidate.report.html", "mine.candidate.report.json"], folder.Names());
    }

    [Fact]
    public async Task Training_that_is_told_to_end_leaves_the_old_model_whole()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        Copy(_trained.Model, folder["mine"]);
        using var process = CommandRun.Start(["train", "--labelled", "data/labelled", "--output", folder["mine"]]);
        var output = process.StandardOutput.ReadToEndAsync();
        while (process.StandardError.ReadLine() is { } line && line != "line models, fold by fold")
            Assert.NotEqual("figures and their intervals", line);
        // As Ctrl-C does, but nobody who starts the tests can have switched it off.
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var error = await process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.Equal((1, "已停止，没有写出任何结果。 / Stopped; no result was written.\n", ""), (process.ExitCode, error, await output));
        Assert.Equal(["mine"], folder.Names());
        foreach (var file in Directory.GetFiles(_trained.Model))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["mine"], Path.GetFileName(file))));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, from)))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static string? VersionIn(string folder) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json"))).RootElement.GetProperty("version").GetString();

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

namespace ReviewClassifier.Cli.Tests.Labels;

public class NextVerbTests
{
    [Fact]
    public void The_shipped_model_chooses_unlabelled_cases_that_can_be_read_again()
    {
        using var folder = new TemporaryFolder();
        var pool = folder.Write("pool.jsonl", File.ReadAllText(Path.Combine(Repository.HeldOut, "pr.jsonl")));
        var run = CommandRun.Of("labels", "next", "--pool", pool, "-n", "7", "--model", "models/default", "--output", folder["next.jsonl"]);
        Assert.Equal(0, run.ExitCode);
        var chosen = CommandRun.JsonLines(File.ReadAllText(folder["next.jsonl"]));
        Assert.Equal(7, chosen.Select(c => c.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(chosen, c => Assert.False(c.TryGetProperty("label", out _)));
        Assert.Matches(@"\n +[01]\.\d\d  [\w-]+  \w+ \((review|chat line \d+), 0\.\d\d\), ", run.Output);
        var again = CommandRun.Of("labels", "next", "--pool", pool, "-n", "7", "--model", "models/default", "--output", folder["again.jsonl"]);
        Assert.Equal(run.Output, again.Output);
    }

    [Fact]
    public void What_is_labelled_already_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(
            "labels", "next", "--pool", "data/labelled/x.jsonl", "data/labelled/w.jsonl", "--labelled", "data/labelled/w.jsonl", "--model", "models/default",
            "-n", "1000", "--output", folder["next.jsonl"]);
        Assert.Equal(0, run.ExitCode);
        var chosen = CommandRun.JsonLines(File.ReadAllText(folder["next.jsonl"])).Select(c => c.GetProperty("id").GetString()!).ToArray();
        Assert.InRange(chosen.Length, 120, 130);
        Assert.All(chosen, id => Assert.StartsWith("x-", id));
    }

    [Theory]
    [InlineData("--pool", "data/heldout/pr.jsonl", "--output", "-")]
    [InlineData("--model", "models/default", "--output", "-")]
    [InlineData("--pool", "data/heldout/pr.jsonl", "--model", "models/default")]
    [InlineData("--simulate", "--labelled", "data/labelled")]
    [InlineData("--pool", "data/heldout/pr.jsonl", "-n", "0", "--model", "models/default", "--output", "x")]
    public void Options_that_are_missing_or_wrong_end_with_2(params string[] arguments) =>
        Assert.Equal(2, CommandRun.Of(["labels", "next", .. arguments]).ExitCode);
}

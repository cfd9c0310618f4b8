namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary>What a user meets who asks for help, or goes wrong.</summary>
public class UseTests
{
    [Theory]
    [InlineData("score")]
    [InlineData("batch")]
    [InlineData("segment")]
    [InlineData("train")]
    [InlineData("evaluate")]
    [InlineData("compare")]
    [InlineData("models")]
    [InlineData("models rollback")]
    [InlineData("models show")]
    public void Help_of_a_verb_ends_with_an_example(string verb)
    {
        var run = CommandRun.Of([.. verb.Split(' '), "--help"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var end = run.Output.Split("例 / Examples:\n")[1];
        Assert.All(end.Trim().Split('\n'), line => Assert.StartsWith($"review-classifier {verb} ", line.Trim()));
    }

    [Fact]
    public void Help_of_the_command_is_in_both_languages_and_names_the_verbs()
    {
        var run = CommandRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("分辨电商差评是真实的", run.Output);
        Assert.Contains("Tells a genuine negative review", run.Output);
        Assert.Contains("\n  score ", run.Output);
        Assert.Contains("\n  batch ", run.Output);
        Assert.Contains("\n  segment ", run.Output);
    }

    [Fact]
    public void Nothing_given_shows_the_help_and_is_wrong_use()
    {
        var run = CommandRun.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("Tells a genuine negative review", run.Error);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'judge'.\n怎么用 / How to use it: review-classifier --help\n", "judge")]
    [InlineData("--output: is missing; name the file for the results, or - for standard output.\n", "batch", "x.jsonl")]
    [InlineData("--threads: found \"0\"; expected a whole number from 1 to 256.\n怎么用 / How to use it: review-classifier segment --help\n", "segment", "--threads", "0")]
    [InlineData("--lang: found \"fr\"; expected zh or en.\n怎么用 / How to use it: review-classifier score --help\n", "score", "x.json", "--lang", "fr")]
    [InlineData("--rejects: found -; name a file, or leave the option out to see the faults only.\n", "batch", "-", "--output", "-", "--rejects", "-")]
    [InlineData("score: 没有给评价；请给案例文件，或用 --review。 / Nothing to score; give a case's FILE, or --review TEXT. (review-classifier score --help)\n", "score")]
    [InlineData("train: give the model's folder with --output, or a model to replace with --promote-over. (review-classifier train --help)\n", "train", "--labelled", "x")]
    [InlineData("train: --promote-over needs --compare-on: the old model knows its own training data, so only labelled cases new to both models can tell which is better. Give files that neither learns from.\n", "train", "--labelled", "x", "--promote-over", "m")]
    [InlineData("train: --output and --promote-over exclude each other: give the one folder that the model shall go to.\n", "train", "--labelled", "x", "--promote-over", "m", "--output", "n")]
    [InlineData("--margin: found \"2\"; expected a number from 0 to 1.\n怎么用 / How to use it: review-classifier compare --help\n", "compare", "a", "b", "--labelled", "x", "--margin", "2")]
    [InlineData("Required argument 'DIR' missing for command: 'rollback'.\n怎么用 / How to use it: review-classifier models rollback --help\n", "models", "rollback")]
    [InlineData("score: FILE 已含评价和聊天，不能再用 --review、--chat。 / A FILE holds review and chat; leave out --review and --chat, or leave out FILE.\n", "score", "x.json", "--review", "差")]
    [InlineData("score: --shop 只和 --chat 一起用。 / --shop names the shop in a --chat; give one, or leave out --shop.\n", "score", "--review", "差", "--shop", "甲")]
    public void Wrong_use_is_said_whole_and_exits_with_2(string message, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal(message, run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
    }

    [Theory]
    [InlineData("score", "nowhere.json")]
    [InlineData("segment", "nowhere.json")]
    [InlineData("batch", "nowhere.json", "--output", "/dev/null")]
    [InlineData("score", "--review", "差", "--chat", "nowhere.json")]
    public void A_missing_input_is_one_sentence_and_exits_with_1(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal("nowhere.json: there is no such file; check the name.\n", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
    }

    [Theory]
    [InlineData("score", "--review", "差")]
    [InlineData("batch", "-", "--output", "-")]
    public void A_missing_model_is_one_sentence_and_exits_with_1(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of([.. arguments, "--model", folder["no-model"]]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"There is no '{folder["no-model"]}/model.json': give the folder of a model bundle with --model, or train one.\n", run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.Empty(run.Bytes);
    }
}

using System.Text.Json;

namespace ReviewClassifier.Cli.Tests.Labels;

public class LintVerbTests
{
    private const string Clean = """{"id":"a","review":"不给钱就差评","review_labels":["threat","demand"],"chat":[],"label":"malicious","pattern":"extortion"}""";

    [Fact]
    public void A_clean_set_ends_with_0()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("labels", "lint", folder.Write("x.jsonl", Clean));
        Assert.Equal((0, "1 cases: 0 error(s), 0 warning(s)\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Errors_name_file_and_line_and_end_with_1()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.jsonl", string.Join('\n',
            Clean,
            "",
            """{"id":"b","review":"差","chat":[{"from":"seller","text":"亲","labels":["threat"]}],"label":"genuine"}""",
            """{"id":"c","review":"我是同行派来的","review_labels":["admits_malice"],"label":"genuine"}"""));
        var run = CommandRun.Of("labels", "lint", path, "--json", folder["findings.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{path}:3: error: unreadable: column ", run.Output);
        Assert.Contains(
            $"{path}:4: error: genuine_admits_malice: c review: the case is genuine, but this line has admits_malice; remove the label, or change the case's label.\n",
            run.Output);
        Assert.EndsWith("2 cases: 2 error(s), 0 warning(s)\n", run.Output);
        var json = JsonDocument.Parse(File.ReadAllBytes(folder["findings.json"])).RootElement;
        Assert.Equal(2, json.GetProperty("errors").GetInt32());
        Assert.Equal(4, json.GetProperty("findings")[1].GetProperty("line").GetInt32());
        Assert.Equal("review", json.GetProperty("findings")[1].GetProperty("part").GetString());
    }

    [Fact]
    public void Warnings_alone_end_with_0_and_hostile_text_is_shown_inert()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.jsonl", """{"id":"\u001b[31m","review":"差","label":"genuine"}""");
        var run = CommandRun.Of("labels", "lint", path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: odd_id: ", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void The_shipped_cases_have_few_findings()
    {
        var run = CommandRun.Of("labels", "lint", "data/labelled");
        Assert.InRange(run.Output.Split('\n').Length, 1, 100);
        Assert.DoesNotContain("unreadable", run.Output);
    }

    [Fact]
    public void Help_names_the_verb_by_both_its_words()
    {
        var run = CommandRun.Of("labels", "lint", "--help");
        Assert.Contains("  review-classifier labels lint data/labelled\n", run.Output);
        Assert.EndsWith("labels lint --help\n", CommandRun.Of("labels", "lint").Error);
    }
}

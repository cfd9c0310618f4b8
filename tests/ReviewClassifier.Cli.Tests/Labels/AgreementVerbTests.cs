using System.Text.Json;

namespace ReviewClassifier.Cli.Tests.Labels;

public class AgreementVerbTests
{
    [Fact]
    public void Two_files_are_compared_case_by_case_and_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var anna = folder.Write("anna.jsonl", Row("1", "genuine", "") + Row("2", "malicious", "\"threat\"") + Row("3", "malicious", "\"threat\""));
        var bo = folder.Write("bo.jsonl", Row("3", "malicious", "\"threat\"") + Row("1", "genuine", "") + Row("2", "genuine", ""));
        var run = CommandRun.Of("labels", "agreement", anna, bo, "--output", folder["apart.csv"], "--json", folder["figures.json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("anna and bo: 3 case(s) in common, 2 disagreement(s)\n", run.Output);
        var figures = JsonDocument.Parse(File.ReadAllBytes(folder["figures.json"])).RootElement[0].GetProperty("labels");
        Assert.Equal(0.4, figures.GetProperty("malicious").GetProperty("kappa").GetDouble(), 5);
        Assert.Equal(JsonValueKind.Null, figures.GetProperty("proof").GetProperty("kappa").ValueKind);
        Assert.Equal(3, figures.GetProperty("threat").GetProperty("n").GetInt32());
        Assert.Equal(
            "\uFEFFid,line,text,first,labels_first,second,labels_second\r\n2,case,\"'=差评\",anna,malicious extortion,bo,genuine\r\n2,review,\"'=差评\",anna,threat,bo,none\r\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder["apart.csv"])));
    }

    [Fact]
    public void Annotators_are_named_by_the_cases_where_those_say()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one.jsonl", Row("1", "genuine", "", "anna") + Row("2", "genuine", "", "bo"));
        var two = folder.Write("two.jsonl", Row("1", "genuine", "", "bo") + Row("2", "malicious", "", "anna"));
        Assert.StartsWith("anna and bo: 2 case(s) in common, 1 disagreement(s)\n", CommandRun.Of("labels", "agreement", one, two).Output);
    }

    [Fact]
    public void Nothing_in_common_is_told_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("labels", "agreement", folder.Write("a.jsonl", Row("1", "genuine", "")));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Found 1 annotator(s) and no case that two of them judged;", run.Error);
    }

    private static string Row(string id, string label, string labels, string? by = null) =>
        $$"""{"id":"{{id}}","review":"=差评","review_labels":[{{labels}}],"label":"{{label}}","pattern":{{(label == "genuine" ? "null" : "\"extortion\"")}},"labelled_by":{{(by is null ? "null" : $"\"{by}\"")}}}""" + "\n";
}

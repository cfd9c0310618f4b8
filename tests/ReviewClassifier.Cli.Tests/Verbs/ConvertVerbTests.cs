namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary><c>labels convert</c>: any form in, any form out.</summary>
public class ConvertVerbTests
{
    [Fact]
    public void A_file_goes_through_every_form_and_comes_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        string[] way = ["a.jsonl", "a.csv", "a.xlsx", "tasks.json", "a.tsv.gz", "doccano.jsonl", "again.jsonl"];
        Assert.Equal(0, CommandRun.Of("labels", "convert", "data/labelled/a.jsonl", "--output", folder[way[0]]).ExitCode);
        for (var i = 1; i < way.Length; i++)
        {
            string[] to = way[i] == "doccano.jsonl" ? ["--to", "doccano"] : [];
            var run = CommandRun.Of(["labels", "convert", folder[way[i - 1]], "--output", folder[way[i]], .. to]);
            Assert.Equal((0, ""), (run.ExitCode, run.Output));
            Assert.Matches(@"^\d+ cases in ", run.Error);
        }

        Assert.NotEqual(File.ReadAllText(folder["a.jsonl"]), File.ReadAllText(folder["doccano.jsonl"]));
        Assert.Equal(File.ReadAllText(folder["a.jsonl"]), File.ReadAllText(folder["again.jsonl"]));
        Assert.Equal(way.Order(StringComparer.Ordinal), folder.Names());
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_kept_with_their_reason_and_the_rest_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop.csv", "订单号,评论,标签\n1,差,真实\n2,\"坏\",也许\n");
        var run = CommandRun.Of("labels", "convert", folder["shop.csv"], "--output", folder["shop.jsonl"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal($"1 cases in {folder["shop.jsonl"]}, 1 rows rejected (see {folder["shop.jsonl"]}.rejects.jsonl)\n", run.Error);
        Assert.Equal("1", Assert.Single(CommandRun.JsonLines(File.ReadAllText(folder["shop.jsonl"]))).GetProperty("id").GetString());
        var reject = Assert.Single(CommandRun.JsonLines(File.ReadAllText(folder["shop.jsonl.rejects.jsonl"])));
        Assert.Equal((3, 3, "标签", "2,\"坏\",也许"), (
            reject.GetProperty("line").GetInt32(), reject.GetProperty("column").GetInt32(), reject.GetProperty("key").GetString(), reject.GetProperty("raw").GetString()));
    }

    [Fact]
    public void Cases_of_several_files_in_one_are_told_of_for_the_authors_sake()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("labels", "convert", "data/labelled/w.jsonl", "data/labelled/x.jsonl", "--output", folder["x.csv"]);
        Assert.Contains("\nThe cases of 2 files are in one now: train takes a file for one author", run.Error);
    }

    [Theory]
    [InlineData(2, "Required command was not provided.\n怎么用 / How to use it: review-classifier labels --help\n", "labels")]
    [InlineData(2, "Option '--output' is required.\n怎么用 / How to use it: review-classifier labels convert --help\n", "labels", "convert", "x.csv")]
    [InlineData(2, "--output: the name x.pdf does not tell the form; say it with --to, one of jsonl, csv, tsv, xlsx, label-studio, doccano.\n", "labels", "convert", "x.csv", "-o", "x.pdf")]
    [InlineData(2, "--to: found \"pdf\"; expected one of jsonl, csv, tsv, xlsx, label-studio, doccano.\n", "labels", "convert", "x.csv", "-o", "y.csv", "--to", "pdf")]
    [InlineData(2, "--output: x.csv is also an input; name another file.\n", "labels", "convert", "x.csv", "-o", "x.csv")]
    [InlineData(1, "nowhere.csv: there is no such file; check the name.\n", "labels", "convert", "nowhere.csv", "-o", "/dev/null", "--to", "csv")]
    public void Wrong_use_is_said_whole(int exitCode, string message, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((exitCode, message), (run.ExitCode, run.Error));
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void Help_ends_with_whole_examples()
    {
        var run = CommandRun.Of("labels", "convert", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split("例 / Examples:\n")[1].Trim().Split('\n'), line => Assert.StartsWith("review-classifier labels convert ", line.Trim()));
    }

    [Fact]
    public void Evaluate_reads_tables_too()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandRun.Of("labels", "convert", "data/heldout/pr.jsonl", "--output", folder["pr.xlsx"]).ExitCode);
        folder.Write("history.csv", "评价内容\n一般般\n");
        var table = CommandRun.Of("evaluate", "--labelled", folder["pr.xlsx"], "--background", folder["history.csv"]);
        var lines = CommandRun.Of("evaluate", "--labelled", "data/heldout/pr.jsonl", "--background", folder["history.csv"]);
        Assert.Equal((0, lines.Output), (table.ExitCode, table.Output));
    }
}

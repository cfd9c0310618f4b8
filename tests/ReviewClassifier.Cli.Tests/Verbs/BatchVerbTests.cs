using System.IO.Compression;
using System.Text;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class BatchVerbTests
{
    private static readonly string[] GoodIds =
        ["mixed-01", "mixed-02", "mixed-03", "mixed-04", "mixed-05", "mixed-06", "mixed-08", "mixed-10", "mixed-11", "12"];

    [Fact]
    public void Broken_rows_are_set_aside_and_the_rest_is_scored_in_order()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("batch", Repository.Sample("mixed.jsonl"), "--output", folder["out.jsonl"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.StartsWith($"共 12 行：打分 10，退回 2（见 {folder["out.jsonl.rejects.jsonl"]}）；用时 ", run.Error);
        Assert.Equal(["out.jsonl", "out.jsonl.history.jsonl", "out.jsonl.rejects.jsonl"], folder.Names());
        Assert.Equal(GoodIds, Ids(File.ReadAllText(folder["out.jsonl"])));

        var rejects = CommandRun.JsonLines(File.ReadAllText(folder["out.jsonl.rejects.jsonl"]));
        Assert.Equal([7, 9], rejects.Select(row => row.GetProperty("line").GetInt32()));
        var rows = File.ReadAllLines(Repository.Sample("mixed.jsonl"));
        Assert.Equal([rows[6], rows[8]], rejects.Select(row => row.GetProperty("raw").GetString()));
    }

    [Fact]
    public void A_filter_shows_the_faults_and_gives_the_bytes_of_a_file()
    {
        using var folder = new TemporaryFolder();
        var sample = Repository.Sample("mixed.jsonl");
        CommandRun.Of("batch", sample, "--output", folder["out.jsonl"]);
        var filter = CommandRun.With(File.ReadAllBytes(sample), "batch", "-", "--output", "-", "--lang", "en");
        Assert.Equal(3, filter.ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["out.jsonl"]), filter.Bytes);
        var said = filter.Error.Split('\n');
        Assert.StartsWith("-:7:118: chat[0].from: found \"customer\"; expected buyer, seller or auto", said[0]);
        Assert.StartsWith("-:9:", said[1]);
        Assert.StartsWith("12 rows: 10 scored, 2 rejected; ", said[2]);
        Assert.StartsWith("verdicts: ", said[3]);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var rows = File.ReadAllLines(Repository.Sample("mixed.jsonl"));
        var many = folder.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 300).SelectMany(_ => rows)));
        var one = CommandRun.Of("batch", many, "--output", folder["1"], "--threads", "1");
        var four = CommandRun.Of("batch", many, "--output", folder["4"], "--threads", "4");
        Assert.Equal(3, one.ExitCode);
        Assert.Equal(3, four.ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["1"]), File.ReadAllBytes(folder["4"]));
        Assert.Equal(File.ReadAllBytes(folder["1.rejects.jsonl"]), File.ReadAllBytes(folder["4.rejects.jsonl"]));
        Assert.Equal(3000, File.ReadAllLines(folder["1"]).Length);
        Assert.Equal(Enumerable.Range(0, 300).SelectMany(_ => GoodIds), Ids(File.ReadAllText(folder["4"])));
    }

    [Fact]
    public void Several_inputs_are_one_result_in_their_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.jsonl", "{\"id\":\"first\",\"review\":\"差\"}\n");
        using (var gzip = new GZipStream(File.Create(folder["a.jsonl.gz"]), CompressionLevel.Fastest))
            gzip.Write("{\"id\":\"second\",\"review\":\"差\"}"u8);
        var run = CommandRun.With("{\"id\":\"third\",\"review\":\"差\"}"u8.ToArray(), "batch", folder["b.jsonl"], folder["a.jsonl.gz"], "-", "--output", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["first", "second", "third"], Ids(run.Output));
    }

    [Fact]
    public void A_source_that_breaks_off_loses_what_is_missing_only()
    {
        using var folder = new TemporaryFolder();
        using (var gzip = new GZipStream(File.Create(folder["damaged.jsonl.gz"]), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9999).Select(i => $"{{\"id\":{i},\"review\":\"差{i * 7919 % 9973}\"}}\n"))));
        folder.Write("damaged.jsonl.gz", File.ReadAllBytes(folder["damaged.jsonl.gz"])[..^2000]);
        var run = CommandRun.Of("batch", folder["damaged.jsonl.gz"], "--output", folder["out.jsonl"]);
        Assert.Equal(3, run.ExitCode);
        var rejects = CommandRun.JsonLines(File.ReadAllText(folder["out.jsonl.rejects.jsonl"]));
        Assert.Contains("break off", rejects[^1].GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.InRange(File.ReadAllLines(folder["out.jsonl"]).Length, 1000, 9998);
    }

    [Fact]
    public void A_failed_run_leaves_the_old_output_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out.jsonl", "old");
        folder.Write("out.jsonl.rejects.jsonl", "old rejects");
        var table = folder.Write("no-review.csv", "订单编号,实付金额\n1,2\n");
        var run = CommandRun.Of("batch", Repository.Sample("mixed.jsonl"), table, "--output", folder["out.jsonl"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("review", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["out.jsonl"]));
        Assert.Equal("old rejects", File.ReadAllText(folder["out.jsonl.rejects.jsonl"]));
        Assert.Equal(["no-review.csv", "out.jsonl", "out.jsonl.rejects.jsonl"], folder.Names());
    }

    [Fact]
    public void A_missing_folder_of_the_output_is_said_before_any_work()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("batch", Repository.Sample("mixed.jsonl"), "--output", folder["no/out.jsonl"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{folder["no/out.jsonl"]}: its folder is not there; make the folder first or choose another.\n", run.Error);
    }

    [Theory]
    [InlineData("--output", "is also an input", "a.jsonl", "--output", "a.jsonl")]
    [InlineData("--rejects", "is also an input", "a.jsonl", "--output", "o", "--rejects", "./a.jsonl")]
    [InlineData("--rejects", "is also the output", "a.jsonl", "--output", "o", "--rejects", "o")]
    public void Nothing_is_written_over_what_is_read(string option, string why, params string[] files)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", "{\"review\":\"差\"}");
        var run = CommandRun.Of(["batch", .. files.Select(file => file.StartsWith("--", StringComparison.Ordinal) ? file : folder[file])]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{option}: ", run.Error);
        Assert.EndsWith($" {why}; name another file.\n", run.Error);
        Assert.Equal("{\"review\":\"差\"}", File.ReadAllText(folder["a.jsonl"]));
    }

    [Fact]
    public void No_rows_are_no_results_and_no_fault()
    {
        var run = CommandRun.With([], "batch", "-", "--output", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.StartsWith("共 0 行：打分 0，退回 0；", run.Error);
    }

    private static IEnumerable<string> Ids(string results) => CommandRun.JsonLines(results).Select(row => row.GetProperty("id").GetString()!);
}

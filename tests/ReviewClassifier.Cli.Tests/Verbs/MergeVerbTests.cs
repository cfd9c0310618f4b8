using System.Text;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class MergeVerbTests
{
    private static readonly string[] Endings = ["", ".history.jsonl", ".rejects.jsonl", ".findings.jsonl", ".unjoined.jsonl"];

    [Fact]
    public void Merged_shards_are_the_run_in_one_piece()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Write("shop.csv", Table());
        var chats = folder.Write("chats.txt", "订单号：7003\n张三 2026-03-01 10:02:11\n不退钱就差评\n某某旗舰店 2026-03-01 10:03:00\n亲\n订单号：9999\n李四 2026-03-01 10:02:11\n在吗\n某某旗舰店 2026-03-01 10:03:00\n在的\n");
        CommandRun.Of("batch", csv, Repository.Sample("mixed.jsonl"), "--chats", chats, "--output", folder["one.jsonl"]);
        for (var i = 1; i <= 3; i++)
            CommandRun.Of("batch", csv, Repository.Sample("mixed.jsonl"), "--chats", chats, "--output", folder[$"part-{i}.jsonl"], "--shard", $"{i}/3");
        var merge = CommandRun.Of(
            "merge", folder["part-3.jsonl"], folder["part-1.jsonl"], folder["part-2.jsonl"], "--chats", chats, "--output", folder["merged.jsonl"], "--lang", "en");
        Assert.Equal((3, "3 parts: 50 scored rows, 3 rejected\n"), (merge.ExitCode, merge.Error));
        foreach (var ending in Endings)
        {
            Assert.Equal(File.Exists(folder["one.jsonl" + ending]), File.Exists(folder["merged.jsonl" + ending]));
            if (File.Exists(folder["one.jsonl" + ending]))
                Assert.Equal(File.ReadAllText(folder["one.jsonl" + ending]), File.ReadAllText(folder["merged.jsonl" + ending]));
        }

        Assert.True(File.Exists(folder["one.jsonl.unjoined.jsonl"]));
        var other = CommandRun.Of("merge", folder["part-1.jsonl"], folder["part-2.jsonl"], folder["part-3.jsonl"], "--output", folder["x.jsonl"]);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("--chats", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_different_runs_and_missing_parts_are_refused()
    {
        using var folder = new TemporaryFolder();
        var (a, b) = (folder.Write("a.csv", Table()), folder.Write("b.csv", Table() + "差,7999,无名,1\n"));
        CommandRun.Of("batch", a, "--output", folder["a1.jsonl"], "--shard", "1/2");
        CommandRun.Of("batch", b, "--output", folder["b2.jsonl"], "--shard", "2/2");
        var mixed = CommandRun.Of("merge", folder["a1.jsonl"], folder["b2.jsonl"], "--output", folder["m.jsonl"]);
        Assert.Equal(2, mixed.ExitCode);
        Assert.Contains("its input 1 is", mixed.Error, StringComparison.Ordinal);
        var missing = CommandRun.Of("merge", folder["a1.jsonl"], "--output", folder["m.jsonl"]);
        Assert.Equal((2, "merge: found the parts 1/2; expected each of 2 once.\n"), (missing.ExitCode, missing.Error));
        Assert.False(File.Exists(folder["m.jsonl"]));
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("2")]
    [InlineData("a/b")]
    [InlineData("-1/3")]
    public void A_share_that_is_none_is_refused(string shard)
    {
        var run = CommandRun.Of("batch", Repository.Sample("mixed.jsonl"), "--output", "x.jsonl", "--shard", shard);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--shard: found \"{shard}\"; expected i/n", run.Error, StringComparison.Ordinal);
    }

    private static string Table()
    {
        var rows = new StringBuilder("评价内容,订单编号,买家昵称,星级\n");
        for (var i = 0; i < 41; i++)
            rows.Append(i == 20 ? "差,7020,王五,很多星\n" : $"\"第{i}条，质量太差\n不退钱就曝光\",{7000 + i},买家{i},1\n");
        return rows.ToString();
    }
}

using System.IO.Compression;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class AppealVerbTests
{
    private static readonly string Extortion = Repository.Sample("extortion.json");

    [Fact]
    public void Writes_the_pack_and_tells_how_long_there_is()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("appeal", Extortion, "--now", "2026-03-19 12:40", "--output", folder["pack.zip"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("只剩 24 小时（到 2026-03-20 12:40）", run.Error, StringComparison.Ordinal);
        Assert.Contains("还缺：平台内的记录", run.Error, StringComparison.Ordinal);
        Assert.Equal(["pack.zip"], folder.Names());
        using var zip = ZipFile.OpenRead(folder["pack.zip"]);
        Assert.Equal(4, zip.Entries.Count);
    }

    [Theory]
    [InlineData(".zip")]
    [InlineData(".docx")]
    [InlineData(".html")]
    [InlineData(".txt")]
    public void The_same_case_gives_the_same_bytes(string ending)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a", "b"])
            Assert.Equal(0, CommandRun.Of("appeal", Extortion, "--now", "2026-03-15", "--output", folder[name + ending]).ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["a" + ending]), File.ReadAllBytes(folder["b" + ending]));
    }

    [Fact]
    public void A_genuine_review_gets_advice_and_no_file()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("appeal", Repository.Sample("genuine.json"), "--output", folder["pack.docx"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(folder.Names());
        Assert.Contains("没有生成申诉材料", run.Error, StringComparison.Ordinal);
        Assert.Contains("可以这样回复", run.Error, StringComparison.Ordinal);
        Assert.Contains("真实的差评是买家的权利", run.Error, StringComparison.Ordinal);

        var anyway = CommandRun.Of("appeal", Repository.Sample("genuine.json"), "--anyway", "--output", "-");
        Assert.Equal(0, anyway.ExitCode);
        Assert.Contains("不支持这份申诉", anyway.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Picks_a_case_by_its_id()
    {
        var run = CommandRun.Of("appeal", Repository.Sample("mixed.jsonl"), "--id", "mixed-02", "--output", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("不补的话评价就不好看了", run.Output, StringComparison.Ordinal);
        var none = CommandRun.Of("appeal", Repository.Sample("mixed.jsonl"), "--id", "mixed-99", "--output", "-");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("mixed-99", none.Error, StringComparison.Ordinal);
        var several = CommandRun.Of("appeal", Repository.Sample("mixed.jsonl"), "--output", "-");
        Assert.Equal(2, several.ExitCode);
        Assert.Contains("--id ID", several.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Masks_unless_told_otherwise_and_speaks_English()
    {
        using var folder = new TemporaryFolder();
        var chat = folder.Write("chat.txt", "买家：不转我五十就给你差评\n买家：加我微信 abc_88421，今天不转就全网曝光\n");
        string[] arguments = ["appeal", "--review", "等着看我曝光你们", "--chat", chat, "--platform", "微信小店", "--output", "-", "--lang", "en"];
        var run = CommandRun.Of(arguments);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("abc_88421", run.Output, StringComparison.Ordinal);
        Assert.Contains("the platform's limit is 500", run.Output, StringComparison.Ordinal);
        Assert.Contains("within 48 hours of the platform's notice", run.Error, StringComparison.Ordinal);
        Assert.Contains("abc_88421", CommandRun.Of([.. arguments, "--unmasked"]).Output, StringComparison.Ordinal);
        Assert.Contains("47 hours are left", CommandRun.Of([.. arguments, "--noticed", "2026-03-01 10:00", "--now", "2026-03-01 11:00"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "pack.pdf")]
    [InlineData("--output", "-", "--now", "someday")]
    [InlineData("--output", "-", "--review", "x")]
    [InlineData("--now", "2026-03-15")]
    public void Refuses_wrong_use(params string[] arguments) => Assert.Equal(2, CommandRun.Of(["appeal", Extortion, .. arguments]).ExitCode);

    [Fact]
    public void Never_writes_over_the_case_it_reads()
    {
        using var folder = new TemporaryFolder();
        var own = folder.Write("case.txt", File.ReadAllBytes(Extortion));
        Assert.Equal(2, CommandRun.Of("appeal", own, "--output", own).ExitCode);
        Assert.Equal(File.ReadAllBytes(Extortion), File.ReadAllBytes(own));
    }
}

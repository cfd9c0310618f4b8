using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class ResumeTests
{
    private const int Rows = 6000;
    private const int Kills = 20;

    [Fact]
    public async Task A_run_that_is_killed_twenty_times_ends_with_the_bytes_of_an_undisturbed_one()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.jsonl", History());
        var chats = folder.Write("chats.txt", Chats());
        string[] Arguments(string output, params string[] more) => ["batch", input, "--chats", chats, "--output", folder[output], "--threads", "1", .. more];
        var whole = CommandRun.Of(Arguments("whole.jsonl"));
        Assert.Equal(3, whole.ExitCode);

        // Killed without a chance to tidy up, at points that the same seed chooses; most of them fall between two checkpoints.
        var random = new Random(7);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            using var process = CommandRun.Start(Arguments("killed.jsonl", "--resume"));
            var reading = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(random.Next(300, 1500)))
            {
                process.Kill();
                killed++;
            }

            process.WaitForExit();
            await reading;
        }

        var last = CommandRun.Of(Arguments("killed.jsonl", "--resume"));
        Assert.Equal(3, last.ExitCode);
        Assert.True(killed > Kills / 2, $"only {killed} runs were still under way");
        foreach (var ending in (string[])["", ".history.jsonl", ".rejects.jsonl", ".findings.jsonl", ".unjoined.jsonl"])
            Assert.Equal(File.ReadAllBytes(folder["whole.jsonl" + ending]), File.ReadAllBytes(folder["killed.jsonl" + ending]));
        Assert.Equal(Rows, File.ReadAllLines(folder["killed.jsonl"]).Length + File.ReadAllLines(folder["killed.jsonl.rejects.jsonl"]).Length);
        Assert.DoesNotContain("killed.jsonl.work", folder.Names());
    }

    [Fact]
    public async Task An_unfinished_run_is_neither_thrown_away_nor_mixed_with_another()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.jsonl", History());
        using (var process = CommandRun.Start("batch", input, "--output", folder["out.jsonl"], "--threads", "1"))
        {
            var reading = process.StandardError.ReadToEndAsync();
            SpinWait.SpinUntil(() => File.Exists(folder["out.jsonl.work/checkpoint.json"]) || process.HasExited, TimeSpan.FromMinutes(2));
            process.Kill();
            process.WaitForExit();
            await reading;
        }

        Assert.True(File.Exists(folder["out.jsonl.work/checkpoint.json"]));
        var again = CommandRun.Of("batch", input, "--output", folder["out.jsonl"]);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--resume", again.Error, StringComparison.Ordinal);

        File.AppendAllText(input, "{\"review\":\"又一条\"}\n");
        var other = CommandRun.Of("batch", input, "--output", folder["out.jsonl"], "--resume");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("its input 1 is", other.Error, StringComparison.Ordinal);

        var anew = CommandRun.Of("batch", input, "--output", folder["out.jsonl"], "--restart");
        Assert.Equal(3, anew.ExitCode);
        Assert.DoesNotContain("out.jsonl.work", folder.Names());
    }

    [Fact]
    public void A_full_disk_loses_nothing()
    {
        // A small file system that a test may fill is not to be had without rights; a limit on the size of files fails writes the same way.
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.jsonl", History());
        var program = Path.Combine(AppContext.BaseDirectory, "review-classifier.dll");
        var command = $"trap '' XFSZ; ulimit -f 2000; exec dotnet '{program}' batch '{input}' --output '{folder["out.jsonl"]}'";
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = Repository.Root, RedirectStandardError = true };

        // The runtime's own memory files would hit the limit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using (var process = Process.Start(start)!)
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(1, process.ExitCode);
            Assert.Contains("writing failed", error, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["out.jsonl"]));
        }

        Assert.Equal(3, CommandRun.Of("batch", input, "--output", folder["out.jsonl"], "--resume").ExitCode);
        Assert.Equal(Rows, File.ReadAllLines(folder["out.jsonl"]).Length + File.ReadAllLines(folder["out.jsonl.rejects.jsonl"]).Length);
    }

    /// <summary>Reviews with order numbers and nicknames, every thousandth of them broken.</summary>
    private static string History()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < Rows; i++)
        {
            rows.Append(i % 1000 == 500
                ? $"{{\"id\":\"broken-{i}\",\n"
                : $"{{\"id\":\"r-{i}\",\"rating\":1,\"review\":\"用了{i % 37}天就坏了，第{i}次联系客服都没人理\","
                    + $"\"order\":{{\"number\":\"90{i:D6}\",\"buyer\":\"买家{i}\",\"reviewed_at\":\"2026-03-{(i % 28) + 1:D2} 10:{i % 60:D2}:00\"}}}}\n");
        }

        return rows.ToString();
    }

    private static string Chats()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < Rows * 2; i += 5)
            rows.Append(CultureInfo.InvariantCulture, $"订单号：90{i:D6}\n买家{i} 2026-03-01 10:{i % 60:D2}:00\n给我退{i % 90}块，不然差评\n某某旗舰店:小美 2026-03-01 11:{i % 60:D2}:00\n亲，这个不行的哦\n");
        return rows.ToString();
    }
}

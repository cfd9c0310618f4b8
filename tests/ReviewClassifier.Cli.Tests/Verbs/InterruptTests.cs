using System.Diagnostics;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class InterruptTests
{
    [Fact]
    public async Task A_run_that_is_told_to_end_exits_with_1_and_leaves_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        using var process = CommandRun.Start("batch", "-", "--output", "-", "--rejects", folder["rejects.jsonl"]);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write("broken\n");
        process.StandardInput.Flush();
        process.StandardInput.Write("{\"review\":\"差\"}\n");
        process.StandardInput.Flush();
        // The input stays open: a result shows that the run is under way and waits for more.
        Assert.StartsWith("{\"id\":\"line-2\"", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Equal("已停止，没有写出任何结果。 / Stopped; no result was written.\n", await error);
        Assert.Empty(folder.Names());
    }
}

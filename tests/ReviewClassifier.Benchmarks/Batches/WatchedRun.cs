using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewClassifier.Benchmarks.Batches;

/// <summary>A run of the built command <c>batch</c>, watched from outside.</summary>
/// <param name="Rows">The rows that it says it has done.</param>
/// <param name="Seconds">Wall time from its start to its end.</param>
/// <param name="ProcessorSeconds">Processor time of all its threads: what is left to compare by on a machine that others use too.</param>
/// <param name="PeakMegabytes">The most memory that was resident, in 10⁶ bytes (VmHWM of Linux).</param>
internal sealed partial record WatchedRun(double Rows, double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    private const int LookEveryMilliseconds = 20;

    /// <summary>Rows a second, start-up and all.</summary>
    public double PerSecond => Rows / Seconds;

    /// <summary>Runs the command in the repository's root.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static WatchedRun Of(string input, string output, int threads, params string[] more)
    {
        string[] arguments =
            [Measured.Command, "batch", input, "--output", output, "--threads", threads.ToString(CultureInfo.InvariantCulture), "--lang", "en", .. more];
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardError = true,
            WorkingDirectory = SampleFile.Root(),
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var (peak, used) = (0.0, TimeSpan.Zero);
        do
            (peak, used) = (Math.Max(peak, Peak(process.Id)), Used(process) ?? used);
        while (!process.WaitForExit(LookEveryMilliseconds));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var rows = Summary().Match(error.Result);
        return process.ExitCode == 0 && rows.Success
            ? new WatchedRun(double.Parse(rows.Groups["rows"].Value, CultureInfo.InvariantCulture), seconds, used.TotalSeconds, peak)
            : throw new InvalidOperationException($"batch ended with {process.ExitCode}: {error.Result}");
    }

    // The kernel keeps the peak itself, so that none is missed between two looks but what comes after the last.
    private static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan? Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return null;
        }
    }

    [GeneratedRegex("^(?<rows>[0-9]+) rows: ", RegexOptions.Multiline)]
    private static partial Regex Summary();
}

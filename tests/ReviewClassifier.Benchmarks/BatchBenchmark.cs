using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewClassifier.Benchmarks;

/// <summary>
/// <c>batch FILE [--threads N]</c>: the command <c>batch</c> as a process, reading and writing included, then a scikit-learn pipeline on
/// the same file in the same run.
/// </summary>
internal static partial class BatchBenchmark
{
    private const int Rounds = 5;
    private const int LeastPerSecond = 20_000;
    private const double LeastTimes = 8;

    public static int Run(string[] arguments)
    {
        if (arguments is not ([_] or [_, "--threads", _]))
        {
            Console.Error.WriteLine("Usage: … -- batch FILE [--threads N]   (FILE: JSON Lines of reviews, .gz too)");
            return 2;
        }

        var file = Path.GetFullPath(arguments[0]);
        var threads = arguments.Length > 1 ? arguments[2] : "2";
        var output = Path.GetTempFileName();
        try
        {
            var ours = MeasureOurs(file, output, threads);
            return MeasurePeer(file, output, ours) && ours >= LeastPerSecond ? 0 : 1;
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>Cases a second, start-up included: the best of a few rounds.</summary>
    private static double MeasureOurs(string file, string output, string threads)
    {
        var (best, bestWithout) = (0.0, 0.0);
        long rows = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var run = Measured.Run("dotnet", Measured.Command, "batch", file, "--output", output, "--threads", threads, "--lang", "en");
            var summary = Summary().Match(run.Error);
            rows = long.Parse(summary.Groups["rows"].Value, CultureInfo.InvariantCulture);
            best = Math.Max(best, rows / run.Seconds);
            bestWithout = Math.Max(bestWithout, double.Parse(summary.Groups["speed"].Value, CultureInfo.InvariantCulture));
        }

        Console.WriteLine($"{rows} cases, {threads} threads, {Environment.ProcessorCount} processors, best of {Rounds} rounds");
        Console.WriteLine($"batch, start-up included    {best,8:F0} cases/s; at least {LeastPerSecond} wanted");
        Console.WriteLine($"batch, once started         {bestWithout,8:F0} cases/s");
        return best;
    }

    private static bool MeasurePeer(string file, string output, double ours)
    {
        const string Name = "jieba.py and scikit-learn";
        var script = Path.Combine(SampleFile.Root(), "tests", "ReviewClassifier.Benchmarks", "peers", "sklearn_peer.py");
        var labelled = Path.Combine(SampleFile.Root(), "data", "labelled");
        try
        {
            var speed = double.Parse(Measured.Run("/usr/bin/python3", script, labelled, file, output).Output, CultureInfo.InvariantCulture);
            Console.WriteLine($"{Name,-27} {speed,8:F0} cases/s: batch, start-up included, is {ours / speed:F1} times as fast; at least {LeastTimes} wanted");
            return ours / speed >= LeastTimes;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"{Name,-27} not installed, see README.md ({failure.Message.Trim().Split('\n')[^1]})");
            return true;
        }
    }

    [GeneratedRegex(@"^(?<rows>[0-9]+) rows: .*, (?<speed>[0-9]+) rows/s", RegexOptions.Multiline)]
    private static partial Regex Summary();
}

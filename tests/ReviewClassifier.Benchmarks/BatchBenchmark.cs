using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewClassifier.Benchmarks;

/// <summary>
/// <c>batch FILE [--threads N]</c>: the command <c>batch</c> and a scikit-learn script on the same file in the same run, by turns, each a
/// process that reads and writes JSON Lines.
/// </summary>
internal static partial class BatchBenchmark
{
    private const int Rounds = 5;
    private const double LeastPerSecond = 20_000;
    private const double LeastTimes = 8;

    private static readonly string Peer = Path.Combine(SampleFile.Root(), "tests", "ReviewClassifier.Benchmarks", "peers", "sklearn_peer.py");

    public static int Run(string[] arguments)
    {
        if (arguments is not ([_] or [_, "--threads", _]))
        {
            Console.Error.WriteLine("Usage: … -- batch FILE [--threads N]   (FILE: JSON Lines of reviews, .gz too)");
            return 2;
        }

        var file = Path.GetFullPath(arguments[0]);
        var threads = arguments.Length > 1 ? arguments[2] : "2";
        var folder = Directory.CreateTempSubdirectory("batch-benchmark-");
        try
        {
            var (model, output) = (Path.Combine(folder.FullName, "model"), Path.Combine(folder.FullName, "output.jsonl"));
            var hasPeer = Fit(model);
            var (ours, peer) = (new Speed(), new Speed());
            for (var round = 0; round < Rounds; round++)
            {
                MeasureOurs(file, output, threads, ours);
                if (hasPeer)
                    MeasurePeer(file, output, model, ours.Rows, peer);
            }

            return Show(ours, hasPeer ? peer : null, threads) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Fit(string model)
    {
        try
        {
            Measured.Run("/usr/bin/python3", Peer, "fit", Path.Combine(SampleFile.Root(), "data", "labelled"), model);
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"jieba.py and scikit-learn are not installed, see README.md ({failure.Message.Trim().Split('\n')[^1]})");
            return false;
        }
    }

    private static void MeasureOurs(string file, string output, string threads, Speed speed)
    {
        var run = Measured.Run("dotnet", Measured.Command, "batch", file, "--output", output, "--threads", threads, "--lang", "en");
        var summary = Summary().Match(run.Error);
        speed.Rows = double.Parse(summary.Groups["rows"].Value, CultureInfo.InvariantCulture);
        speed.Keep(speed.Rows / run.Seconds, double.Parse(summary.Groups["speed"].Value, CultureInfo.InvariantCulture));
    }

    private static void MeasurePeer(string file, string output, string model, double rows, Speed speed)
    {
        var run = Measured.Run("/usr/bin/python3", Peer, "score", model, file, output);
        speed.Keep(rows / run.Seconds, double.Parse(run.Output, CultureInfo.InvariantCulture));
    }

    private static bool Show(Speed ours, Speed? peer, string threads)
    {
        Console.WriteLine($"{ours.Rows} cases, best of {Rounds} rounds, {Environment.ProcessorCount} processors; cases/s:");
        Console.WriteLine("                               with start-up   once started");
        Console.WriteLine($"batch, {threads} threads               {ours.Whole,13:F0}  {ours.Started,13:F0}   at least {LeastPerSecond} wanted");
        if (peer is null)
            return ours.Whole >= LeastPerSecond;
        var (whole, started) = (ours.Whole / peer.Whole, ours.Started / peer.Started);
        Console.WriteLine($"jieba.py and scikit-learn      {peer.Whole,13:F0}  {peer.Started,13:F0}");
        Console.WriteLine($"ratio                          {whole,13:F1}  {started,13:F1}   at least {LeastTimes} wanted");
        return ours.Whole >= LeastPerSecond && whole >= LeastTimes;
    }

    [GeneratedRegex(@"^(?<rows>[0-9]+) rows: .*, (?<speed>[0-9]+) rows/s", RegexOptions.Multiline)]
    private static partial Regex Summary();

    /// <summary>The best of the rounds so far, in cases a second, with the start of the process and without.</summary>
    private sealed class Speed
    {
        public double Rows { get; set; }

        public double Whole { get; private set; }

        public double Started { get; private set; }

        public void Keep(double whole, double started) => (Whole, Started) = (Math.Max(Whole, whole), Math.Max(Started, started));
    }
}

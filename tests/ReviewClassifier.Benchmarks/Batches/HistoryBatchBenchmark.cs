using System.ComponentModel;
using System.Globalization;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Benchmarks.Batches;

/// <summary>
/// <c>history-batch [--cases N] [--reviews FILE]</c>: the command <c>batch</c> on a history of N cases, 1,000,000 unless told, CSV in and
/// JSON Lines out, with findings: its speed by threads, its memory, where its time goes, and its speed on 62,000 reviews without a chat.
/// </summary>
internal static class HistoryBatchBenchmark
{
    private const int Sample = 20_000;
    private const int Reviews = 62_000;
    private const double LeastPerSecond = 12_000;
    private const double LeastTimes = 1.7;
    private const double MostMegabytes = 700;
    private const double LeastReviewsPerSecond = 60_000;

    // What memory may grow by from a tenth of the rows to all of them and still be called flat.
    private const double MostGrowth = 1.2;

    public static int Run(string[] arguments)
    {
        var (cases, reviews) = (1_000_000, (string?)null);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 < arguments.Length && arguments[i] == "--cases" && int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out cases) && cases > 0)
                continue;
            if (i + 1 < arguments.Length && arguments[i] == "--reviews")
            {
                reviews = Path.GetFullPath(arguments[i + 1]);
                continue;
            }

            Console.Error.WriteLine("Usage: … -- history-batch [--cases N] [--reviews FILE]   (FILE: JSON Lines of reviews, .gz too)");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("history-batch-");
        try
        {
            var labelled = LargeHistory.Cases();
            var within = History(folder.FullName, labelled, cases);
            Stages(folder.FullName, labelled);
            return ReviewsAlone(folder.FullName, labelled, reviews) && within ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool History(string folder, IReadOnlyList<Case> labelled, int cases)
    {
        var (small, large, output) = (Path.Combine(folder, "small.csv"), Path.Combine(folder, "large.csv"), Path.Combine(folder, "output.jsonl"));
        LargeHistory.WriteCsv(small, labelled, cases / 10);
        LargeHistory.WriteCsv(large, labelled, cases);
        Console.WriteLine(Line($"{cases} cases of data/labelled's mix, {new FileInfo(large).Length / 1e6:F0} MB of CSV, {Environment.ProcessorCount} processors; start-up included:"));
        Console.WriteLine("                                   cases/s   a processor second   peak MB");
        var tenth = Show("2 threads, a tenth of the cases", WatchedRun.Of(small, output, 2));
        var one = Show("1 thread", WatchedRun.Of(large, output, 1));
        var two = Show("2 threads", WatchedRun.Of(large, output, 2));
        Show("2 threads, --no-history", WatchedRun.Of(large, output, 2, "--no-history"));
        File.Delete(large);

        var (times, growth) = (two.PerSecond / one.PerSecond, two.PeakMegabytes / tenth.PeakMegabytes);
        Console.WriteLine(Line($"2 threads: {two.PerSecond:F0} cases/s, at least {LeastPerSecond} wanted"));
        Console.WriteLine(Line($"two threads over one: {times:F2}, at least {LeastTimes} wanted"));
        Console.WriteLine(Line($"peak: {two.PeakMegabytes:F0} MB, at most {MostMegabytes} wanted; {growth:F2} times that of a tenth, at most {MostGrowth} wanted"));
        return two.PerSecond >= LeastPerSecond && times >= LeastTimes && two.PeakMegabytes <= MostMegabytes && growth <= MostGrowth;
    }

    private static void Stages(string folder, IReadOnlyList<Case> labelled)
    {
        var path = Path.Combine(folder, "sample.csv");
        LargeHistory.WriteCsv(path, labelled, Sample);
        using var times = new StageTimes();
        var stages = times.Measure(path);
        var all = stages.Sum(stage => stage.Microseconds);
        Console.WriteLine(Line($"\nwhere the time goes, one thread, {Sample} cases, warm (findings come on top: see --no-history):"));
        foreach (var (stage, microseconds) in stages)
            Console.WriteLine(Line($"{stage,-34} {microseconds,7:F1} µs a case {microseconds / all,8:P1}"));
        Console.WriteLine(Line($"{"together",-34} {all,7:F1} µs a case"));

        var texts = Path.Combine(folder, "texts.txt");
        var megabytes = LargeHistory.WriteTexts(texts, labelled, Sample);
        foreach (var peer in Peers.All)
            Console.WriteLine(Line($"the same text, cut into words by {peer.Name} alone: {Cases(peer.Measure(texts), megabytes)}"));
    }

    private static bool ReviewsAlone(string folder, IReadOnlyList<Case> labelled, string? given)
    {
        var (path, output) = (given ?? Path.Combine(folder, "reviews.jsonl"), Path.Combine(folder, "reviews-output.jsonl"));
        if (given is null)
            LargeHistory.WriteReviews(path, [.. labelled.Where(item => item.Chat.Count == 0 && item.Review.Length > 0)], Reviews);
        var run = WatchedRun.Of(path, output, 1);
        var bare = WatchedRun.Of(path, output, 1, "--no-history");
        Console.WriteLine(Line($"\n{run.Rows} reviews without a chat, 1 thread, start-up included:"));
        Console.WriteLine(Line($"batch: {run.PerSecond:F0} reviews/s, --no-history {bare.PerSecond:F0}; at least {LeastReviewsPerSecond} wanted"));
        Console.WriteLine(Line($"jieba.py and scikit-learn: {Script(folder, path, output)}"));
        return Math.Max(run.PerSecond, bare.PerSecond) >= LeastReviewsPerSecond;
    }

    private static string Script(string folder, string path, string output)
    {
        var model = Path.Combine(folder, "model");
        var script = Path.Combine(SampleFile.Root(), "tests", "ReviewClassifier.Benchmarks", "peers", "sklearn_peer.py");
        try
        {
            Measured.Run("/usr/bin/python3", script, "fit", Path.Combine(SampleFile.Root(), "data", "labelled"), model);
            return Line($"{double.Parse(Measured.Run("/usr/bin/python3", script, "score", model, path, output).Output, CultureInfo.InvariantCulture):F0} reviews/s once started");
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return "not installed, see README.md";
        }
    }

    private static string Cases(double? megabytesPerSecond, double megabytesPerCase) =>
        megabytesPerSecond is { } speed ? Line($"{speed / megabytesPerCase:F0} cases/s") : "not installed, see README.md";

    private static WatchedRun Show(string what, WatchedRun run)
    {
        Console.WriteLine(Line($"{what,-32} {run.PerSecond,9:F0} {run.Rows / run.ProcessorSeconds,20:F0} {run.PeakMegabytes,9:F0}"));
        return run;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

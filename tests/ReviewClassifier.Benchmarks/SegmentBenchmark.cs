using System.Diagnostics;
using System.Text;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Benchmarks;

/// <summary><c>segment [FILE]</c>: our segmenter on one thread, then its peers on the same file in the same run.</summary>
internal static class SegmentBenchmark
{
    private const int Rounds = 5;

    public static int Run(string[] arguments)
    {
        using var sample = arguments.Length > 0 ? SampleFile.Existing(arguments[0]) : SampleFile.OfLabelledTexts();
        var lines = File.ReadAllLines(sample.Path, Encoding.UTF8);
        var bytes = lines.Sum(line => (double)Encoding.UTF8.GetByteCount(line));
        var characters = lines.Sum(line => (double)line.Length);
        Console.WriteLine($"{lines.Length} lines, {bytes / 1e6:F1} MB of UTF-8, {Environment.ProcessorCount} processors");

        var watch = Stopwatch.StartNew();
        var dictionary = WordDictionary.OpenDefault();
        Console.WriteLine($"open the dictionary, first in the process    {watch.Elapsed.TotalMilliseconds,8:F1} ms");
        watch.Restart();
        var normalizer = Normalizer.OpenDefault();
        Console.WriteLine($"open the normalisation table                 {watch.Elapsed.TotalMilliseconds,8:F1} ms");

        var segmenter = new Segmenter(dictionary, domainWords: false);
        var ours = bytes / Measure(lines, new WordBuffer(), segmenter.Segment, out var allocated) / 1e6;
        Console.WriteLine($"segment, one thread                          {ours,8:F1} MB/s, {allocated / characters:F6} bytes allocated a character");
        var normal = bytes / Measure(lines, new NormalizedText(), normalizer.Normalize, out allocated) / 1e6;
        Console.WriteLine($"normalise, one thread                        {normal,8:F1} MB/s, {allocated / characters:F6} bytes allocated a character");
        Console.WriteLine($"200,000 times one character against 100,000  {Growth(segmenter),8:F2} times the time");

        foreach (var peer in Peers.All)
        {
            var speed = peer.Measure(sample.Path);
            Console.WriteLine(speed is null
                ? $"{peer.Name,-44} not installed, see README.md"
                : $"{peer.Name,-44} {speed,8:F1} MB/s, ours is {ours / speed.Value:F1} times as fast");
        }

        return 0;
    }

    /// <summary>The best time of a few rounds in seconds: what the machine's other work takes away only ever makes a round longer.</summary>
    private static double Measure<T>(string[] lines, T buffer, Pass<T> pass, out double allocated)
    {
        var best = double.MaxValue;
        allocated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            foreach (var line in lines)
                pass(line, buffer);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return best;
    }

    private static double Growth(Segmenter segmenter)
    {
        var buffer = new WordBuffer();
        var once = Measure([new string('的', 100_000)], buffer, segmenter.Segment, out _);
        return Measure([new string('的', 200_000)], buffer, segmenter.Segment, out _) / once;
    }

    private delegate void Pass<T>(ReadOnlySpan<char> text, T into);
}

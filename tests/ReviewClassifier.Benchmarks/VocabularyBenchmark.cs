using System.Collections.Frozen;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Benchmarks;

/// <summary><c>vocabulary</c>: looking the n-grams of data/labelled up in the shipped model's vocabulary, against the tables of .NET.</summary>
internal static class VocabularyBenchmark
{
    private const int Rounds = 15;
    private const int Lines = 20_000;
    private const int HeaderLength = 16;

    public static int Run(string[] arguments)
    {
        var file = File.ReadAllBytes(Path.Combine(SampleFile.Root(), "models", "default", "features.bin"));
        var features = MemoryMarshal.Cast<byte, ulong>(file.AsSpan(HeaderLength)).ToArray();
        var asked = Asked();
        var vocabulary = new Vocabulary(features);
        var dictionary = features.Select((key, id) => (key, id)).ToDictionary(pair => pair.key, pair => pair.id);
        var frozen = dictionary.ToFrozenDictionary();
        var known = asked.Count(key => vocabulary.Find(key) >= 0);
        Console.WriteLine($"{features.Length} features, {asked.Length} look-ups of which {100.0 * known / asked.Length:F0} % are known, best of {Rounds} rounds");

        var best = new double[3];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best[0] = Math.Min(best[0], Nanoseconds(asked, vocabulary, static (keys, table) =>
            {
                var sum = 0L;
                foreach (var key in keys)
                    sum += table.Find(key);
                return sum;
            }));
            best[1] = Math.Min(best[1], Nanoseconds(asked, dictionary, static (keys, table) =>
            {
                var sum = 0L;
                foreach (var key in keys)
                    sum += table.TryGetValue(key, out var id) ? id : -1;
                return sum;
            }));
            best[2] = Math.Min(best[2], Nanoseconds(asked, frozen, static (keys, table) =>
            {
                var sum = 0L;
                foreach (var key in keys)
                    sum += table.TryGetValue(key, out var id) ? id : -1;
                return sum;
            }));
        }

        Console.WriteLine($"Vocabulary           {best[0],6:F1} ns");
        Console.WriteLine($"Dictionary           {best[1],6:F1} ns, {best[1] / best[0]:F2} times as long");
        Console.WriteLine($"FrozenDictionary     {best[2],6:F1} ns, {best[2] / best[0]:F2} times as long");
        return 0;
    }

    private static double Nanoseconds<T>(ulong[] keys, T table, Func<ulong[], T, long> find)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(find(keys, table));
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / keys.Length;
    }

    /// <summary>The keys of the first lines, in the order in which scoring asks for them.</summary>
    private static ulong[] Asked()
    {
        using var sample = SampleFile.OfLabelledTexts();
        var normalizer = Normalizer.OpenDefault();
        var segmenter = new Segmenter(WordDictionary.OpenDefault(), domainWords: true);
        var (text, words, grams) = (new NormalizedText(), new WordBuffer(), new NGramBuffer());
        var keys = new List<ulong>();
        foreach (var line in File.ReadLines(sample.Path, Encoding.UTF8).Take(Lines))
        {
            normalizer.Normalize(line, text);
            segmenter.Segment(text.Text, words);
            NGramExtractor.Extract(text.Text, words, grams);
            foreach (var gram in grams.Items)
                keys.Add(gram.Key);
        }

        return [.. keys];
    }
}

using ReviewClassifier.Benchmarks;
using ReviewClassifier.Benchmarks.Batches;
using ReviewClassifier.Benchmarks.Histories;

// One subcommand a file: each takes its arguments and returns an exit code.
Dictionary<string, Func<string[], int>> benchmarks = new()
{
    ["segment"] = SegmentBenchmark.Run,
    ["score"] = ScoreBenchmark.Run,
    ["batch"] = BatchBenchmark.Run,
    ["history-batch"] = HistoryBatchBenchmark.Run,
    ["vocabulary"] = VocabularyBenchmark.Run,
    ["next"] = NextBenchmark.Run,
    ["labels"] = LabelsBenchmark.Run,
    ["serve"] = ServeBenchmark.Run,
    ["history"] = HistoryBenchmark.Run,
};

if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var benchmark))
    return benchmark(args[1..]);
Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/ReviewClassifier.Benchmarks -- {string.Join('|', benchmarks.Keys)} …");
return 2;

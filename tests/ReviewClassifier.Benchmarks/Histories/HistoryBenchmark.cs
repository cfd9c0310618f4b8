using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using ReviewClassifier.Benchmarks.Histories.Generated;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Benchmarks.Histories;

/// <summary>
/// <c>history [HISTORIES]</c>: finds what was planted in generated histories of 2,000 reviews and what is found in as many clean ones;
/// <c>history speed ROWS</c>: analyses a clean history of so many rows; <c>history texts FILE</c>: looks for texts alike in real reviews.
/// </summary>
internal static class HistoryBenchmark
{
    private static readonly FindingKind[] _kinds = Enum.GetValues<FindingKind>();

    public static int Run(string[] arguments)
    {
        var labelled = LabelledReader.Read(Path.Combine(SampleFile.Root(), "data", "labelled")).Items;
        switch (arguments)
        {
            case ["speed", var rows]:
                Speed(int.Parse(rows, CultureInfo.InvariantCulture), labelled);
                return 0;
            case ["texts", var file]:
                RealTexts(file);
                return 0;
            default:
                var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100;
                return Quality(count, labelled) ? 0 : 1;
        }
    }

    private static bool Quality(int count, IReadOnlyList<LabelledCase> labelled)
    {
        var within = true;
        foreach (var shape in new[] { ShopShape.Small, ShopShape.SmallNegatives })
        {
            var scores = new Scores();
            var clean = new int[_kinds.Length];
            for (var seed = 1; seed <= count; seed++)
            {
                var history = PlantedHistory.Create(shape, seed, labelled);
                scores.Count(history, [.. HistoryAnalysis.Find(history.Rows)]);
                foreach (var finding in HistoryAnalysis.Find(new GeneratedShop(shape, 100_000 + seed, labelled).Rows()))
                    clean[(int)finding.Kind]++;
            }

            Console.WriteLine($"{count} histories of {shape.Rows} reviews{(shape.NegativesOnly ? ", negative ones only" : "")}:");
            Console.WriteLine("kind             precision  recall  findings in clean ones");
            foreach (var kind in _kinds)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{SnakeCase<FindingKind>.Name(kind),-16} {scores.Precision(kind),9:F3} {scores.Recall(kind),7:F3} {clean[(int)kind],7}"));
            }

            var stated = new HistoryOptions().FalseAlarms * count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all kinds in clean histories: {clean.Sum()}, at most {stated:F0} stated"));
            within &= clean.Sum() <= stated;
        }

        return within;
    }

    private static void Speed(int rows, IReadOnlyList<LabelledCase> labelled)
    {
        RowSpeed(labelled);
        var shape = new ShopShape(rows, 3 * 365, NegativesOnly: false);
        var making = Stopwatch.StartNew();
        var count = new GeneratedShop(shape, 1, labelled).Rows().Count();
        making.Stop();
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var all = Stopwatch.StartNew();
        var findings = HistoryAnalysis.Find(new GeneratedShop(shape, 1, labelled).Rows()).CountBy(f => f.Kind).OrderBy(k => k.Key).ToList();
        all.Stop();
        using var process = Process.GetCurrentProcess();
        var seconds = (all.Elapsed - making.Elapsed).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} rows: {seconds:F1} s without making them ({count / seconds:F0} rows/s), findings: "
            + $"{string.Join(", ", findings.Select(f => $"{f.Value} {SnakeCase<FindingKind>.Name(f.Key)}"))}; "
            + $"peak memory {process.PeakWorkingSet64 >> 20} MB, of which {before >> 20} MB before the analysis"));
    }

    // What the batch pays for a row: its sketch and contacts, and its line of the history. The best of the rounds.
    private static void RowSpeed(IReadOnlyList<LabelledCase> labelled)
    {
        var result = new Results.Result("", Results.Verdict.Genuine, 0.1, null, [], [], "");
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        using var writer = new HistoryWriter(buffer);
        var (bare, whole, written) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < 20; round++)
        {
            bare = Math.Min(bare, Microseconds(item => HistoryRow.Create(item with { Chat = [] }, result)));
            whole = Math.Min(whole, Microseconds(item => HistoryRow.Create(item, result)));
            written = Math.Min(written, Microseconds(item =>
            {
                buffer.ResetWrittenCount();
                writer.Write(HistoryRow.Create(item, result));
            }));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a labelled case, {labelled.Average(c => c.Case.Review.Length):F0} characters of review and "
            + $"{labelled.Average(c => c.Case.Chat.Count):F1} lines of chat: {bare:F2} us to make its row without the chat, {whole:F2} with it, "
            + $"{written - whole:F2} more to write it"));

        double Microseconds(Action<Case> make)
        {
            var watch = Stopwatch.StartNew();
            foreach (var item in labelled)
                make(item.Case);
            return watch.Elapsed.TotalMicroseconds / labelled.Count;
        }
    }

    private static void RealTexts(string file)
    {
        var result = new Results.Result("", Results.Verdict.Genuine, 0, null, [], [], "");
        var rows = CaseReader.ReadFile(file).Where(parsed => parsed.Ok)
            .Select((parsed, i) => parsed.Value! with { Order = new Order(null, null, null, null) { Number = i.ToString(CultureInfo.InvariantCulture) } })
            .Select(item => HistoryRow.Create(item with { Rating = 1 }, result)).ToList();
        foreach (var part in new[] { 2000, rows.Count })
        {
            var parts = rows.Chunk(part).ToList();
            var findings = parts.SelectMany(p => HistoryAnalysis.Find(p)).ToList();
            Console.WriteLine($"{parts.Count} times {part} real reviews: {findings.Count} groups of texts alike, {findings.Sum(f => f.RowCount)} rows");
        }
    }
}

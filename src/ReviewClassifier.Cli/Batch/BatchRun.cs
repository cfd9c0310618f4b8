using System.Diagnostics;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Batch;

/// <summary>Carries a plan out: the files appear whole at the end, or not at all.</summary>
/// <param name="plan">What to read and write.</param>
/// <param name="scorer">Scores the cases.</param>
/// <param name="threads">How many threads score.</param>
/// <param name="error">Where progress goes, and faults where no file takes them.</param>
internal sealed class BatchRun(BatchPlan plan, Scorer scorer, int threads, TextWriter error)
{
    // Some hundreds of rows: enough for one call of the scorer, small enough that all threads have work on a short input.
    private static readonly JsonLinesOptions Reading = new() { BlockBytes = 1 << 18 };

    private readonly BatchTally _tally = new();

    /// <summary>Scores everything and says what was counted.</summary>
    public BatchTally Score(CancellationToken stop)
    {
        var started = Stopwatch.StartNew();
        using var file = plan.Output == "-" ? null : AtomicFile.Create(plan.Output);
        using var rejects = plan.Rejects is null ? null : new Rejects(plan.Rejects);
        var output = file?.Stream ?? Console.OpenStandardOutput();
        using (var progress = new BatchProgress(error))
        {
            new BatchPipeline(scorer, threads).Run(
                Blocks(),
                block =>
                {
                    output.Write(block.Results);
                    Reject(block, rejects);
                    _tally.Take(block.Tally);
                    progress.Show(_tally);
                },
                stop);
        }

        // The results last: a run that fails here has not touched the old ones.
        rejects?.Commit();
        file?.Commit();
        _tally.Elapsed = started.Elapsed;
        return _tally;
    }

    private IEnumerable<LineBlock> Blocks()
    {
        foreach (var path in plan.Inputs)
        {
            using var reader = path == "-"
                ? new JsonLinesReader(Console.OpenStandardInput(), "-", Reading)
                : JsonLinesReader.Open(path, Reading);
            while (reader.ReadBlock() is { } block)
                yield return block;
        }
    }

    private void Reject(BatchBlock block, Rejects? rejects)
    {
        foreach (var (fault, raw) in block.Rejects)
        {
            if (rejects is null)
                error.WriteLine(fault);
            else
                rejects.Add(fault, raw);
        }
    }
}

using System.Buffers;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>Writes what only the whole history shows: the findings, the register, the summary.</summary>
internal sealed class HistoryOutputs(BatchPlan plan, TextWriter error)
{
    // As many as a person will ever look at; the file holds all.
    private const int MostTold = 10_000;

    /// <summary>Reads the history and writes them.</summary>
    public void Write(string history, string results, CancellationToken stop)
    {
        var findings = Find(history, stop);
        _ = (results, findings, error);
    }

    private List<HistoryFinding> Find(string history, CancellationToken stop)
    {
        using var progress = new RowsProgress(error, "找线索 / looking for findings");
        using var analysis = new HistoryAnalysis();
        foreach (var row in Rows(history))
        {
            stop.ThrowIfCancellationRequested();
            analysis.Add(row);
            progress.Show(analysis.Count);
        }

        var path = FindingWriter.PathFor(plan.Output);
        var told = new List<HistoryFinding>();
        AtomicFile? file = null;
        try
        {
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new FindingWriter(buffer);
            foreach (var finding in analysis.Finish())
            {
                stop.ThrowIfCancellationRequested();
                file ??= AtomicFile.Create(path);
                writer.Write(finding);
                file.Stream.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
                if (told.Count < MostTold)
                    told.Add(finding);
            }

            if (file is null)
                StaleFile.Remove(path);
            file?.Commit();
        }
        finally
        {
            file?.Dispose();
        }

        return told;
    }

    private static IEnumerable<HistoryRow> Rows(string history)
    {
        foreach (var parsed in HistoryReader.ReadFile(history))
            yield return parsed.Ok ? parsed.Value : throw new InputException(parsed.Fault.ToString());
    }
}

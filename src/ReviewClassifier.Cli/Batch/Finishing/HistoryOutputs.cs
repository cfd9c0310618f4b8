using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>Writes what only the whole history shows.</summary>
internal sealed class HistoryOutputs(BatchPlan plan, TextWriter error)
{
    public void Write(string history, string results, CancellationToken stop)
    {
        _ = (plan, error, results);
        using var analysis = new HistoryAnalysis();
        foreach (var row in Rows(history, stop))
            analysis.Add(row);
    }

    private static IEnumerable<HistoryRow> Rows(string history, CancellationToken stop)
    {
        foreach (var parsed in HistoryReader.ReadFile(history))
        {
            stop.ThrowIfCancellationRequested();
            yield return parsed.Ok ? parsed.Value : throw new InputException(parsed.Fault.ToString());
        }
    }
}

using ReviewClassifier.Cli.Batch.Parts;
using ReviewClassifier.Cli.Batch.Work;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Results;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>
/// Makes what is written once all rows are scored, and brings it to its place: the results last, so that a run that fails here has not
/// touched the old ones. It may be done again after it was killed: what it only moves, it moves last.
/// </summary>
/// <param name="plan">What to write.</param>
/// <param name="error">Where progress goes.</param>
internal sealed class BatchFinish(BatchPlan plan, TextWriter error)
{
    /// <summary>Finishes a run.</summary>
    /// <param name="work">The rows that were scored.</param>
    /// <param name="chats">The chats that were joined; null for none.</param>
    /// <param name="stop">Ends it; it can be done again.</param>
    public void Run(WorkFolder work, ChatStore? chats, CancellationToken stop)
    {
        if (plan.Shard is not null)
        {
            // What the parts leave of the chats only their merge knows.
            PartFile.Write(plan, work);
            WriteRejects(work, []);
        }
        else
        {
            if (plan.History && File.Exists(work.History))
                new HistoryOutputs(plan, error).Write(work.History, work.Results, work.Rejects, stop);
            WriteRejects(work, chats?.Faults ?? []);
            UnjoinedFile.Write(plan.Output, chats?.Unjoined() ?? []);
        }

        if (plan.History)
            Placing.Move(work.History, HistoryWriter.PathFor(plan.Output));
        else
            StaleFile.Remove(HistoryWriter.PathFor(plan.Output));
        WriteResults(work.Results, stop);
    }

    private void WriteResults(string results, CancellationToken stop)
    {
        if (plan.IsPlain)
            Placing.Move(results, plan.Output);
        else if (File.Exists(results))
            ResultConversion.Convert(results, plan.Output, progress: null, stop);
    }

    private void WriteRejects(WorkFolder work, IReadOnlyList<Fault> faults)
    {
        using var rejects = new Rejects(plan.Rejects!);
        if (File.Exists(work.Rejects))
            rejects.Copy(work.Rejects);
        foreach (var fault in faults)
            rejects.Add(fault, []);
        rejects.Commit();
    }
}

using System.Diagnostics;
using ReviewClassifier.Cli.Batch.Finishing;
using ReviewClassifier.Cli.Batch.Work;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Batch;

/// <summary>Carries a plan out: the files appear whole at the end, or not at all.</summary>
/// <param name="plan">What to read and write.</param>
/// <param name="scorer">Scores the cases.</param>
/// <param name="threads">How many threads score.</param>
/// <param name="error">Where progress goes, and faults where no file takes them.</param>
internal sealed class BatchRun(BatchPlan plan, Scorer scorer, int threads, TextWriter error)
{
    /// <summary>Scores everything and says what was counted.</summary>
    public BatchTally Score(CancellationToken stop)
    {
        var started = Stopwatch.StartNew();

        // First, so that a place that cannot be written shows itself before chats are read.
        var work = plan.Flows ? null : WorkFolder.Open(plan, RunIdentity.Of(plan, scorer.Model));
        using var chats = OpenChats(work, stop);
        using IBatchSink sink = work is null
            ? new FlowingSink(plan, chats, error)
            : new WorkSink(work, chats, new BatchFinish(plan, error));
        try
        {
            if (work is not { Complete: true })
                ScoreRows(sink, chats, stop);
            sink.Finish(stop);
        }
        catch
        {
            if (work is { Saved: > 0 })
                error.WriteLine(Kept(work.Saved));
            throw;
        }

        sink.Tally.Elapsed = started.Elapsed;
        sink.Tally.UnreadChats = chats?.Faults.Count ?? 0;
        return sink.Tally;
    }

    private void ScoreRows(IBatchSink sink, ChatStore? chats, CancellationToken stop)
    {
        using var progress = new BatchProgress(error);
        new BatchPipeline(new BatchWork(scorer, chats, plan.Shard, plan.History), threads).Run(
            BatchReader.Blocks(plan, sink.Start),
            block =>
            {
                sink.Write(block);
                progress.Show(sink.Tally, block.Done);
            },
            stop);
    }

    private ChatStore? OpenChats(WorkFolder? work, CancellationToken stop)
    {
        if (plan.Chats.Count == 0)
            return null;
        using var progress = new ChatsProgress(error);
        try
        {
            var chats = ChatStore.Build(plan.Chats, new ChatOptions { Shops = plan.Shops }, progress, stop);
            work?.Restore(chats);
            return chats;
        }
        catch
        {
            work?.Dispose();
            throw;
        }
    }

    private string Kept(long rows) =>
        $"前 {rows} 行已经保存在 {WorkFolder.PathFor(plan.Output)}，再运行时加上 --resume 可以接着做。 / "
        + $"The first {rows} rows are kept there; run again with --resume to go on.";
}

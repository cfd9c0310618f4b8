using ReviewClassifier.Cli.Batch.Finishing;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.Cli.Batch.Work;

/// <summary>Gathers results in a work folder, with a checkpoint every half second or so, and brings them to their places at the end.</summary>
/// <param name="work">The work folder, which is disposed of with this.</param>
/// <param name="chats">The chats that are joined; null for none.</param>
/// <param name="finish">What remains to be done once all rows are scored.</param>
internal sealed class WorkSink(WorkFolder work, ChatStore? chats, BatchFinish finish) : IBatchSink
{
    private const int LeastMilliseconds = 500;

    // A checkpoint waits for the disk; it may take a twentieth of the time.
    private const int Share = 20;

    private long _next = Environment.TickCount64 + LeastMilliseconds;

    public BatchPosition Start { get; } = work.Position;

    public BatchTally Tally => work.Tally;

    public void Write(BatchBlock block)
    {
        work.Write(block);
        var before = Environment.TickCount64;
        if (before < _next)
            return;
        work.Save(chats);
        var after = Environment.TickCount64;
        _next = after + Math.Max(LeastMilliseconds, (after - before) * Share);
    }

    public void Finish(CancellationToken stop)
    {
        if (!work.Complete)
            work.Save(chats, complete: true);
        work.Close();
        finish.Run(work, chats, stop);
        work.Remove();
    }

    public void Dispose() => work.Dispose();
}

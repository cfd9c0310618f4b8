using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch;

/// <summary>Lets results flow out as they come, as a filter does; faults are shown where no file takes them.</summary>
internal sealed class FlowingSink(BatchPlan plan, ChatStore? chats, TextWriter error) : IBatchSink
{
    private readonly AtomicFile? _device = plan.Output == "-" ? null : AtomicFile.Create(plan.Output);
    private readonly Rejects? _rejects = plan.Rejects is null ? null : new Rejects(plan.Rejects);
    private Stream? _output;

    public BatchPosition Start => default;

    public BatchTally Tally { get; } = new();

    public void Write(BatchBlock block)
    {
        _output ??= _device?.Stream ?? Console.OpenStandardOutput();
        _output.Write(block.Results);
        _output.Flush();
        foreach (var (_, fault, raw) in block.Rejects)
            Reject(fault, raw.Span);
        Tally.Take(block.Tally);
    }

    public void Finish(CancellationToken stop)
    {
        foreach (var fault in chats?.Faults ?? [])
            Reject(fault, []);
        foreach (var chat in chats?.Unjoined() ?? [])
            error.WriteLine(Finishing.UnjoinedWords.Of(chat));
        _rejects?.Commit();
        _device?.Commit();
    }

    public void Dispose()
    {
        _rejects?.Dispose();
        _device?.Dispose();
    }

    private void Reject(IO.Faults.Fault fault, ReadOnlySpan<byte> raw)
    {
        if (_rejects is null)
            error.WriteLine(fault);
        else
            _rejects.Add(fault, raw);
    }
}

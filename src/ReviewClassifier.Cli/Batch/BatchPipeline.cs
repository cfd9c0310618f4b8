using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReviewClassifier.Cli.Batch;

/// <summary>
/// One thread reads blocks of rows, some score them, the caller's writes them in their order. A fixed number of blocks goes round, so
/// memory does not grow with the input, and what is written does not depend on how many threads there are.
/// </summary>
/// <param name="work">Shared by the threads.</param>
/// <param name="threads">How many threads score.</param>
internal sealed class BatchPipeline(BatchWork work, int threads)
{
    private readonly BlockingCollection<BatchBlock> _idle = [];
    private readonly BlockingCollection<BatchBlock> _todo = [];
    private readonly BlockingCollection<BatchBlock> _order = [];
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs to the end of the input, or to the first failure, which is thrown here.</summary>
    /// <param name="input">The input; read on another thread.</param>
    /// <param name="write">Gets every block, in order, on this thread.</param>
    /// <param name="cancellation">Ends the work between two calls of the scorer.</param>
    public void Run(IEnumerable<ReadBlock> input, Action<BatchBlock> write, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var blocks = new BatchBlock[(threads * 2) + 2];
        for (var i = 0; i < blocks.Length; i++)
            _idle.Add(blocks[i] = new BatchBlock(), CancellationToken.None);

        Start("reader", () => Read(input, stop.Token), stop);
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
            workers[i] = Start("worker", () => Work(stop.Token), stop);

        try
        {
            foreach (var block in _order.GetConsumingEnumerable(stop.Token))
            {
                block.Wait(stop.Token);
                write(block);
                _idle.Add(block, stop.Token);
            }
        }
        catch (OperationCanceledException) when (_failure is not null)
        {
            // The failure that cancelled says what happened.
        }
        finally
        {
            // The workers use the scorer, which the caller may close after this. The reader may hang in a read that nothing calls back;
            // it uses nothing of the caller's, takes no block any more and ends with the program.
            stop.Cancel();
            foreach (var worker in workers)
                worker.Join();
            foreach (var block in blocks)
                block.Dispose();
        }

        _failure?.Throw();
    }

    private void Read(IEnumerable<ReadBlock> input, CancellationToken stop)
    {
        foreach (var read in input)
        {
            var block = _idle.Take(stop);
            block.Fill(read);
            _order.Add(block, stop);
            _todo.Add(block, stop);
        }

        _order.CompleteAdding();
        _todo.CompleteAdding();
    }

    private void Work(CancellationToken stop)
    {
        foreach (var block in _todo.GetConsumingEnumerable(stop))
            block.Work(work, stop);
    }

    private Thread Start(string name, Action body, CancellationTokenSource stop)
    {
        var thread = new Thread(() => Guard(body, stop)) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void Guard(Action body, CancellationTokenSource stop)
    {
        try
        {
            body();
        }
        catch (OperationCanceledException)
        {
            // Somebody else ended the run and says why.
        }
        catch (Exception error)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(error), null);
            stop.Cancel();
        }
    }
}

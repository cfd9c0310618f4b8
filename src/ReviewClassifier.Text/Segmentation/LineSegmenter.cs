using System.Threading.Channels;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// Cuts a stream of lines: one line in, one line out, the words joined by one space. Lines end at LF alone; a CR before it belongs to the
/// line, as Python reads with <c>newline='\n'</c>. A last line without LF counts, and every line written ends with LF. The input is UTF-8;
/// bytes that are not become U+FFFD (one per maximal invalid sequence). The output is the same on any number of threads.
/// </summary>
/// <param name="segmenter">Cuts the lines; shared by the threads.</param>
public sealed class LineSegmenter(Segmenter segmenter)
{
    /// <summary>The longest line, in bytes, that is accepted: the whole of a line has to be in memory.</summary>
    public const int LongestLine = 256 << 20;

    /// <summary>Reads all of <paramref name="input"/> and writes to <paramref name="output"/>; memory is a few batches per thread.</summary>
    /// <param name="input">UTF-8 text; left open.</param>
    /// <param name="output">Receives UTF-8 text; left open and flushed.</param>
    /// <param name="threads">How many threads cut lines, at least 1.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <exception cref="InvalidDataException">A line is longer than <see cref="LongestLine"/>.</exception>
    public async Task RunAsync(Stream input, Stream output, int threads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);

        // Batches wait in two queues: one that any thread takes from, and one that keeps their order for the writer. Its bound, and the
        // fixed number of batches that go round, are what keeps memory from growing with the input.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var idle = Channel.CreateUnbounded<LineBatch>();
        var work = Channel.CreateUnbounded<LineBatch>();
        var order = Channel.CreateUnbounded<LineBatch>();
        for (var i = 0; i < (threads * 2) + 1; i++)
            idle.Writer.TryWrite(new LineBatch());

        Task[] tasks =
        [
            Guard(() => ReadAsync(input, idle.Reader, work.Writer, order.Writer, stop.Token)),
            Guard(() => WriteAsync(output, order.Reader, idle.Writer, stop.Token)),
            .. Enumerable.Range(0, threads).Select(_ => Guard(() => CutAsync(work.Reader, stop.Token))),
        ];
        await Task.WhenAll(tasks.Select(Settle)).ConfigureAwait(false);
        // The failure that stopped the others says what happened, their cancellations do not.
        await (tasks.FirstOrDefault(task => task.IsFaulted) ?? Task.WhenAll(tasks)).ConfigureAwait(false);

        Task Guard(Func<Task> body) => Task.Run(
            async () =>
            {
                try
                {
                    await body().ConfigureAwait(false);
                }
                catch
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                    throw;
                }
            },
            CancellationToken.None);

        static async Task Settle(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task ReadAsync(
        Stream input, ChannelReader<LineBatch> idle, ChannelWriter<LineBatch> work, ChannelWriter<LineBatch> order, CancellationToken stop)
    {
        var rest = ReadOnlyMemory<byte>.Empty;
        while (true)
        {
            var batch = await idle.ReadAsync(stop).ConfigureAwait(false);
            var more = await batch.FillAsync(input, rest, stop).ConfigureAwait(false);
            // The unfinished line is copied into the next batch before this one can be filled again.
            rest = batch.Unfinished.ToArray();
            await order.WriteAsync(batch, stop).ConfigureAwait(false);
            await work.WriteAsync(batch, stop).ConfigureAwait(false);
            if (!more)
                break;
        }

        work.Complete();
        order.Complete();
    }

    private async Task CutAsync(ChannelReader<LineBatch> work, CancellationToken stop)
    {
        await foreach (var batch in work.ReadAllAsync(stop).ConfigureAwait(false))
            batch.Cut(segmenter);
    }

    private static async Task WriteAsync(Stream output, ChannelReader<LineBatch> order, ChannelWriter<LineBatch> idle, CancellationToken stop)
    {
        await foreach (var batch in order.ReadAllAsync(stop).ConfigureAwait(false))
        {
            await output.WriteAsync(await batch.ResultAsync(stop).ConfigureAwait(false), stop).ConfigureAwait(false);
            await idle.WriteAsync(batch, stop).ConfigureAwait(false);
        }

        await output.FlushAsync(stop).ConfigureAwait(false);
    }
}

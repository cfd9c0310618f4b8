using System.Buffers;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Batch;

/// <summary>
/// Some rows on their way from the reader over a worker to the writer, with the memory that their results need; used again and again.
/// One thread at a time has it.
/// </summary>
internal sealed class BatchBlock : IDisposable
{
    // The scorer is fastest at this many cases a call; more would only hold more of them in memory at once.
    private const int CasesAtOnce = 512;

    private readonly ManualResetEventSlim _done = new();
    private readonly List<Case> _cases = new(CasesAtOnce);
    private readonly List<Rejected> _rejects = [];
    private readonly LineBuffer<ResultWriter> _results = new(buffer => new ResultWriter(buffer));
    private readonly LineBuffer<HistoryWriter> _history = new(buffer => new HistoryWriter(buffer));
    private readonly List<long> _scored = [];
    private ReadBlock _read;

    /// <summary>The results of all good rows, a line each.</summary>
    public ReadOnlySpan<byte> Results => _results.Written;

    /// <summary>Their rows of the history, a line each; empty where none is kept.</summary>
    public ReadOnlySpan<byte> History => _history.Written;

    /// <summary>The numbers of the scored rows; empty where all rows are scored.</summary>
    public IReadOnlyList<long> Scored => _scored;

    /// <summary>The other rows, with what is wrong with them.</summary>
    public IReadOnlyList<Rejected> Rejects => _rejects;

    /// <summary>Where the inputs stand behind these rows.</summary>
    public BatchPosition After => _read.After;

    /// <summary>The share of the inputs that was read then.</summary>
    public double Done => _read.Done;

    public BatchTally Tally { get; } = new();

    /// <summary>Takes new rows; what was there before is gone.</summary>
    public void Fill(ReadBlock read)
    {
        _done.Reset();
        _rejects.Clear();
        _scored.Clear();
        _results.Clear();
        _history.Clear();
        _read = read;
    }

    /// <summary>Reads and scores the rows and lets <see cref="Wait"/> go on.</summary>
    public void Work(BatchWork work, CancellationToken stop)
    {
        using (var rows = _read.Rows)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                Take(rows, i, work);
                if (_cases.Count == CasesAtOnce)
                    Score(work, stop);
            }
        }

        Score(work, stop);
        Tally.CountRejected(_rejects.Count);
        _done.Set();
    }

    /// <summary>Waits until the rows are scored.</summary>
    public void Wait(CancellationToken stop) => _done.Wait(stop);

    public void Dispose()
    {
        _read.Rows?.Dispose();
        _results.Dispose();
        _history.Dispose();
        _done.Dispose();
    }

    private void Take(CaseBlock rows, int row, BatchWork work)
    {
        var number = _read.First + row;
        var (parsed, raw) = rows.Parse(row, textRequired: work.Chats is null);
        if (work.Shard is { } shard && !(parsed.Ok ? shard.Has(parsed.Value) : shard.Has(number)))
            return;
        if (parsed.Ok && work.Chats is not null)
        {
            var joined = work.Chats.Join(parsed.Value);
            if (HasText(joined))
                parsed = new Parsed<Case>(joined);
            else
                (parsed, raw) = rows.Parse(row);
        }

        if (!parsed.Ok)
        {
            _rejects.Add(new Rejected(number, parsed.Fault, raw));
            return;
        }

        _cases.Add(parsed.Value);
        if (work.Shard is not null)
            _scored.Add(number);
    }

    private void Score(BatchWork work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (_cases.Count == 0)
            return;
        var results = work.Scorer.Score(_cases);
        for (var i = 0; i < results.Count; i++)
        {
            _results.Writer.Write(results[i]);
            if (work.History)
                _history.Writer.Write(HistoryRow.Create(_cases[i], results[i]));
            Tally.Count(results[i].Verdict);
        }

        _cases.Clear();
    }

    private static bool HasText(Case item)
    {
        if (!string.IsNullOrWhiteSpace(item.Review))
            return true;
        for (var i = 0; i < item.Chat.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(item.Chat[i].Text))
                return true;
        }

        return false;
    }

    /// <summary>Lines in memory and what writes them, made when first asked for.</summary>
    private sealed class LineBuffer<T>(Func<ArrayBufferWriter<byte>, T> create) : IDisposable
        where T : class, IDisposable
    {
        private const int MostKept = 16 << 20;

        private ArrayBufferWriter<byte> _buffer = new();
        private T? _writer;

        public T Writer => _writer ??= create(_buffer);

        public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

        public void Clear()
        {
            if (_buffer.Capacity > MostKept)
            {
                Dispose();
                _buffer = new ArrayBufferWriter<byte>();
            }

            _buffer.ResetWrittenCount();
        }

        public void Dispose()
        {
            _writer?.Dispose();
            _writer = null;
        }
    }
}

/// <summary>A row that was not scored.</summary>
/// <param name="Number">Its number among the rows of all inputs, from 0.</param>
/// <param name="Fault">Why.</param>
/// <param name="Raw">The row as it stood in the input; empty where it could not be held.</param>
internal readonly record struct Rejected(long Number, Fault Fault, ReadOnlyMemory<byte> Raw);

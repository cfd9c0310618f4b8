using System.Buffers;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Batch;

/// <summary>
/// Some rows on their way from the reader over a worker to the writer, with the memory that their results need; used again and again.
/// One thread at a time has it.
/// </summary>
internal sealed class BatchBlock : IDisposable
{
    // The scorer is fastest at this many cases a call; more would only hold more of them in memory at once.
    private const int CasesAtOnce = 512;
    private const int MostKept = 16 << 20;

    private readonly ManualResetEventSlim _done = new();
    private readonly List<Case> _cases = new(CasesAtOnce);
    private readonly List<(Fault Fault, byte[] Raw)> _rejects = [];
    private ArrayBufferWriter<byte> _buffer = new();
    private ResultWriter _writer;
    private LineBlock? _lines;

    public BatchBlock() => _writer = new ResultWriter(_buffer);

    /// <summary>The results of all good rows, a line each.</summary>
    public ReadOnlySpan<byte> Results => _buffer.WrittenSpan;

    /// <summary>The other rows, with what is wrong with them.</summary>
    public IReadOnlyList<(Fault Fault, byte[] Raw)> Rejects => _rejects;

    public BatchTally Tally { get; } = new();

    /// <summary>Takes new rows; what was there before is gone.</summary>
    public void Fill(LineBlock lines)
    {
        _done.Reset();
        _rejects.Clear();
        _lines = lines;
        if (_buffer.Capacity > MostKept)
        {
            _writer.Dispose();
            _buffer = new ArrayBufferWriter<byte>();
            _writer = new ResultWriter(_buffer);
        }

        _buffer.ResetWrittenCount();
    }

    /// <summary>Reads and scores the rows and lets <see cref="Wait"/> go on.</summary>
    public void Work(Scorer scorer, CancellationToken stop)
    {
        using (var lines = _lines!)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var parsed = CaseParser.Parse(lines[i], lines.File);
                if (parsed.Ok)
                    _cases.Add(parsed.Value);
                else
                    _rejects.Add((parsed.Fault, lines[i].Bytes.ToArray()));
                if (_cases.Count == CasesAtOnce)
                    Score(scorer, stop);
            }
        }

        Score(scorer, stop);
        Tally.CountRejected(_rejects.Count);
        _done.Set();
    }

    /// <summary>Waits until the rows are scored.</summary>
    public void Wait(CancellationToken stop) => _done.Wait(stop);

    public void Dispose()
    {
        _lines?.Dispose();
        _writer.Dispose();
        _done.Dispose();
    }

    private void Score(Scorer scorer, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (_cases.Count == 0)
            return;
        foreach (var result in scorer.Score(_cases))
        {
            _writer.Write(result);
            Tally.Count(result.Verdict);
        }

        _cases.Clear();
    }
}

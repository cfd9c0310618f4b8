using System.Buffers;
using ReviewClassifier.Appeals;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Results;
using ReviewClassifier.IO.Results.Register;
using ReviewClassifier.IO.Results.Summary;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>Writes what only the whole history shows: the findings, the register, the summary.</summary>
internal sealed class HistoryOutputs(BatchPlan plan, TextWriter error)
{
    // As many as a person will ever look at; the file of findings holds all.
    private const int MostTold = 10_000;

    /// <summary>Reads the history and the results of the same rows, and writes them.</summary>
    public void Write(string history, string results, string rejects, CancellationToken stop)
    {
        var findings = Find(history, stop);
        if (plan.Register is null && plan.Summary is null)
            return;
        var (rules, now) = (PlatformRules.OpenDefault(), ShopTime.OfUtc(DateTime.UtcNow));
        var language = plan.English ? Language.English : Language.Chinese;
        if (plan.Register is not null)
        {
            using var progress = new RowsProgress(error, "写台账 / writing the register");
            var rows = progress.Counted(ScoredRows.Read(results, history));
            RegisterWriter.Write(plan.Register, rows, findings, new RegisterOptions(rules, now, language), stop);
        }

        if (plan.Summary is not null)
        {
            using var progress = new RowsProgress(error, "写总览 / writing the summary");
            var figures = SummaryFigures.Of(progress.Counted(HistoryRows.Read(history)), rejects, new SummaryOptions(rules, now, language));
            SummaryWriter.Write(plan.Summary, figures, findings);
        }
    }

    private List<HistoryFinding> Find(string history, CancellationToken stop)
    {
        using var analysis = new HistoryAnalysis();
        using (var progress = new RowsProgress(error, "找线索 / looking for findings"))
        {
            foreach (var row in progress.Counted(HistoryRows.Read(history)))
            {
                stop.ThrowIfCancellationRequested();
                analysis.Add(row);
            }
        }

        var told = new List<HistoryFinding>();
        using var file = new FindingFile(FindingWriter.PathFor(plan.Output));
        foreach (var finding in analysis.Finish())
        {
            stop.ThrowIfCancellationRequested();
            file.Add(finding);
            if (told.Count < MostTold)
                told.Add(finding);
        }

        file.Commit();
        return told;
    }

    /// <summary>The file of findings, which is there only where there are some.</summary>
    private sealed class FindingFile(string path) : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private AtomicFile? _file;
        private FindingWriter? _writer;

        public void Add(HistoryFinding finding)
        {
            _file ??= AtomicFile.Create(path);
            _writer ??= new FindingWriter(_buffer);
            _writer.Write(finding);
            _file.Stream.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }

        public void Commit()
        {
            if (_file is null)
                StaleFile.Remove(path);
            _file?.Commit();
        }

        public void Dispose()
        {
            _writer?.Dispose();
            _file?.Dispose();
        }
    }
}

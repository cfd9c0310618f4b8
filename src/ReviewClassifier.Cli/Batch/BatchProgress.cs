using System.Diagnostics;
using System.Globalization;
using ReviewClassifier.Cli.Messages;

namespace ReviewClassifier.Cli.Batch;

/// <summary>How far a batch is: rows, their rate, the time left and the rejects so far.</summary>
internal sealed class BatchProgress(TextWriter error) : IDisposable
{
    private readonly PassingLine _line = new(error);
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private long? _before;
    private double _doneBefore;

    /// <summary>Shows it now and then.</summary>
    /// <param name="tally">What was counted, by earlier runs of the same work too.</param>
    /// <param name="done">The share of the inputs that was read; 0 where that cannot be told.</param>
    public void Show(BatchTally tally, double done)
    {
        _line.Show(() => Text(tally, done));
        (_before, _doneBefore) = _before is null ? (tally.Rows, done) : (_before, _doneBefore);
    }

    public void Dispose() => _line.Dispose();

    private string Text(BatchTally tally, double done)
    {
        var seconds = Math.Max(_running.Elapsed.TotalSeconds, 0.001);
        var perSecond = (tally.Rows - (_before ?? 0)) / seconds;
        var share = (done - _doneBefore) / Math.Max(1e-9, 1 - _doneBefore);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Rows:N0} 行 / rows, {perSecond:N0}/s, {Left(seconds, share)}退回 / rejected {tally.Rejected:N0}");
    }

    private static string Left(double seconds, double share)
    {
        if (share is < 0.01 or >= 1)
            return "";
        var left = TimeSpan.FromSeconds(Math.Ceiling(seconds * (1 - share) / share));
        return string.Create(CultureInfo.InvariantCulture, $"还要 / left {left:hh\\:mm\\:ss}, ");
    }
}

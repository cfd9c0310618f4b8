using System.Globalization;

namespace ReviewClassifier.Cli.Batch;

/// <summary>One line on a terminal that says how far a long run is; nothing at all into a file or in a short run.</summary>
internal sealed class BatchProgress(TextWriter error) : IDisposable
{
    private const int FirstAfterMilliseconds = 2000;
    private const int AgainAfterMilliseconds = 500;

    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly long _started = Environment.TickCount64;
    private long _next = Environment.TickCount64 + FirstAfterMilliseconds;
    private bool _onScreen;

    public void Show(BatchTally tally)
    {
        var now = Environment.TickCount64;
        if (!_shown || now < _next)
            return;
        _next = now + AgainAfterMilliseconds;
        _onScreen = true;
        var perSecond = tally.Rows * 1000 / Math.Max(1, now - _started);
        error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\r{tally.Rows:N0} 行 / rows, {perSecond:N0}/s, 退回 / rejected {tally.Rejected:N0}\e[K"));
    }

    public void Dispose()
    {
        if (_onScreen)
            error.Write("\r\e[K");
    }
}

using System.Globalization;
using ReviewClassifier.Training;

namespace ReviewClassifier.Cli.Training;

/// <summary>Shows how far training is: a bar with the time left on a terminal, one line a step elsewhere.</summary>
internal sealed class TrainingBar(TextWriter error) : IProgress<TrainingProgress>, IDisposable
{
    private const int Width = 30;
    private const int AgainAfterMilliseconds = 200;
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly long _started = Environment.TickCount64;
    private readonly Lock _lock = new();
    private string _step = "";
    private double _furthest;
    private long _next;

    public void Report(TrainingProgress value)
    {
        lock (_lock)
        {
            var newStep = value.Step != _step;
            _step = value.Step;
            _furthest = Math.Max(_furthest, value.Done);
            var now = Environment.TickCount64;
            if (!_terminal)
            {
                if (newStep)
                    error.WriteLine(_step);
                return;
            }

            if (!newStep && now < _next)
                return;
            _next = now + AgainAfterMilliseconds;
            var filled = (int)(_furthest * Width);
            var left = _furthest < 0.02 ? "" : string.Create(CultureInfo.InvariantCulture, $", {TimeSpan.FromMilliseconds((now - _started) * (1 - _furthest) / _furthest):m\\:ss} left");
            error.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {_furthest:P0} {_step}{left}\e[K");
        }
    }

    public void Dispose()
    {
        if (_terminal)
            error.Write("\r\e[K");
    }
}

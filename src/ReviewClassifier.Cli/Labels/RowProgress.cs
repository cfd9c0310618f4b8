using System.Globalization;

namespace ReviewClassifier.Cli.Labels;

/// <summary>One line on a terminal that says how many rows were read in a long run; nothing at all into a file or in a short run.</summary>
internal sealed class RowProgress(TextWriter error) : IDisposable
{
    private const int FirstAfterMilliseconds = 2000;
    private const int AgainAfterMilliseconds = 500;

    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _next = Environment.TickCount64 + FirstAfterMilliseconds;
    private bool _onScreen;

    public void Show(int rows, int rejected)
    {
        var now = Environment.TickCount64;
        if (!_shown || now < _next)
            return;
        _next = now + AgainAfterMilliseconds;
        _onScreen = true;
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{rows:N0} rows, {rejected:N0} rejected\e[K"));
    }

    public void Dispose()
    {
        if (_onScreen)
            error.Write("\r\e[K");
    }
}

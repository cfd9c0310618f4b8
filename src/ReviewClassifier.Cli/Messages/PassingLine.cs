namespace ReviewClassifier.Cli.Messages;

/// <summary>One line on a terminal that tells how far a long run is and is gone at its end; nothing at all into a file or in a short run.</summary>
internal sealed class PassingLine(TextWriter error) : IDisposable
{
    private const int FirstAfterMilliseconds = 2000;
    private const int AgainAfterMilliseconds = 500;

    private readonly bool _shown = !Console.IsErrorRedirected;
    private long _next = Environment.TickCount64 + FirstAfterMilliseconds;
    private bool _onScreen;

    /// <summary>Shows a text where it is time for one.</summary>
    public void Show(Func<string> text)
    {
        var now = Environment.TickCount64;
        if (!_shown || now < _next)
            return;
        _next = now + AgainAfterMilliseconds;
        _onScreen = true;
        error.Write($"\r{text()}\e[K");
    }

    public void Dispose()
    {
        if (_onScreen)
            error.Write("\r\e[K");
        _onScreen = false;
    }
}

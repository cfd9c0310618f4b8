using Microsoft.Playwright;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>One browser for all tests of a class: the system's own Chromium.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(_places, File.Exists)
            ?? throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium, or name it in the variable CHROMIUM.");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright?.Dispose();
    }
}

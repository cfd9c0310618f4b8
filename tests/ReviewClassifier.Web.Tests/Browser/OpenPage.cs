using Microsoft.Playwright;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>A labelling page over files of its own, and the browser windows that look at it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _complaints = [];

    private OpenPage(Chromium chromium, TemporaryFolder folder, Worklist worklist, LabellingServer server) =>
        (_chromium, Folder, Worklist, Server) = (chromium, folder, worklist, server);

    public TemporaryFolder Folder { get; }

    public Worklist Worklist { get; }

    public LabellingServer Server { get; }

    /// <summary>What the browser complained of: errors of scripts, files not loaded, policy broken.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<OpenPage> Over(Chromium chromium, string rows, string? by = "陈", string? model = null)
    {
        var folder = new TemporaryFolder();
        var worklist = Worklist.Open([folder.Write("cases.jsonl", rows)]);
        return new OpenPage(chromium, folder, worklist, await LabellingServer.StartAsync(worklist, new LabellingOptions(model ?? Repository.Model, 0, by)));
    }

    /// <summary>Opens a window and waits for the first case.</summary>
    public async Task<IPage> Window(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, bool wait = true)
    {
        var context = await _chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = width < 600,
            IsMobile = width < 600,
        });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        await page.GotoAsync(Server.Address.AbsoluteUri);
        if (wait)
            await page.WaitForSelectorAsync(".line");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Web.Histories;
using ReviewClassifier.Web.Serving;
using ReviewClassifier.Web.Tests.Browser;

namespace ReviewClassifier.Web.Tests.Histories;

/// <summary>The seller's page over a history of its own.</summary>
internal sealed class OpenedHistory : IAsyncDisposable
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _complaints = [];
    private readonly SellerServer _server;

    private OpenedHistory(TemporaryFolder folder, SellerServer server)
    {
        (Folder, _server) = (folder, server);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Addresses[0].GetLeftPart(UriPartial.Authority)) };
    }

    public TemporaryFolder Folder { get; }

    public HttpClient Client { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public HistoryBook Book => _server.Services.GetRequiredService<OpenHistory>().Book!;

    public static Task<OpenedHistory> Over(int rows) => Over(Enumerable.Range(0, rows).Select(HistorySamples.Numbered));

    public static Task<OpenedHistory> Over(IEnumerable<ScoredRow> rows)
    {
        var folder = new TemporaryFolder();
        return Over(folder, HistorySamples.Write(folder, rows));
    }

    public static async Task<OpenedHistory> Over(TemporaryFolder folder, string? results)
    {
        var options = new SellerOptions(Repository.Model) { Addresses = [new ServedAddress(IPAddress.Loopback, 0)], History = results, Clock = new StoppedClock() };
        var server = await SellerServer.StartAsync(options);
        await server.Services.GetRequiredService<OpenHistory>().Settled;
        return new OpenedHistory(folder, server);
    }

    public async Task<string> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await Client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form as the page at an address holds it: with the proof that it is the site's own.</summary>
    public async Task<HttpResponseMessage> Post(string page, string action, params (string Key, string Value)[] fields)
    {
        var html = await Page(page);
        const string mark = "type=\"hidden\" name=\"__RequestVerificationToken\" value=\"";
        var from = html.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var proof = html[from..html.IndexOf('"', from)];
        return await Client.PostAsync(action, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Key, field.Value)).Append(new("__RequestVerificationToken", proof))));
    }

    public async Task<IPage> Window(Chromium chromium, string address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = width < 600,
            IsMobile = width < 600,
            JavaScriptEnabled = script,
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
        await page.GotoAsync(new Uri(Client.BaseAddress!, address).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.CloseAsync();
        Client.Dispose();
        await _server.DisposeAsync();
        Folder.Dispose();
    }

    private sealed class StoppedClock : TimeProvider
    {
        // The shop's clock is eight hours ahead of UTC.
        public override DateTimeOffset GetUtcNow() => new(HistorySamples.Now.AddHours(-8), TimeSpan.Zero);
    }
}

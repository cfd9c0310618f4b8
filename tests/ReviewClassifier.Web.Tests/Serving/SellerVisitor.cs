using System.Text.RegularExpressions;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Tests.Serving;

/// <summary>A server of the seller's page and a visitor who keeps cookies and knows the form's proof.</summary>
internal sealed partial class SellerVisitor : IAsyncDisposable
{
    private SellerVisitor(SellerServer server, HttpClient client) => (Server, Client) = (server, client);

    public SellerServer Server { get; }

    public HttpClient Client { get; }

    public static SellerOptions Options { get; } = new(Repository.Model) { Addresses = [SellerOptions.Usual with { Port = 0 }], Clock = new FixedClock() };

    public static async Task<SellerVisitor> Arrive(SellerOptions? options = null)
    {
        var server = await SellerServer.StartAsync(options ?? Options);
        // Long enough for a busy machine to say no before the body is sent.
        var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        var client = new HttpClient(handler) { BaseAddress = new Uri(server.Addresses[0].GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        // A body that is refused is then not sent, so that the refusal is read.
        client.DefaultRequestHeaders.ExpectContinue = true;
        return new SellerVisitor(server, client);
    }

    /// <summary>Sends the form as the page's own button does.</summary>
    public async Task<HttpResponseMessage> Send(string path, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await Send(path, form);
    }

    public async Task<HttpResponseMessage> Send(string path, MultipartFormDataContent form)
    {
        form.Add(new StringContent(Proof().Match(await Client.GetStringAsync("/")).Groups[1].Value), "__RequestVerificationToken");
        return await Client.PostAsync(path, form);
    }

    public async Task<string> Page(string path, params (string Name, string Value)[] fields)
    {
        var answer = await Send(path, fields);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Proof();

    /// <summary>Always the same moment, so that days left are always the same.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
    }
}

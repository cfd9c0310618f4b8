using ReviewClassifier.Appeals;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Cli.Serving;

/// <summary>Serves the seller's page and the HTTP API until it is told to end.</summary>
internal static class ServeRun
{
    private const int ShortestToken = 16;

    public static int Run(ServeRequest request, TextWriter output, TextWriter error, CancellationToken stop)
    {
        Serve(OptionsOf(request), request.Open, output, error, stop).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private static SellerOptions OptionsOf(ServeRequest request)
    {
        var addresses = new List<ServedAddress>();
        foreach (var written in request.Urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            addresses.Add(ServedAddress.TryParse(written, out var address) ? address : throw new WrongUseException(
                $"--urls: found \"{Page.SafeText.Inert(written, 60)}\"; expected {ServedAddress.Form}."));
        }

        if (request.Token is null && addresses.Exists(address => !address.IsLocal))
        {
            throw new WrongUseException(
                "--urls: 别的机器也能打开这个地址，请用 --token 设一个口令。 / Other machines reach that address; ask for a secret with --token.");
        }

        if (request.Token is { Length: < ShortestToken } || request.Token?.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) == true)
            throw new WrongUseException($"--token: expected at least {ShortestToken} letters and digits, such as those of: openssl rand -hex 16");
        return new SellerOptions(request.Model)
        {
            Addresses = addresses,
            Token = request.Token,
            History = request.History,
            Language = request.English ? Language.English : Language.Chinese,
        };
    }

    private static async Task Serve(SellerOptions options, bool open, TextWriter output, TextWriter error, CancellationToken stop)
    {
        await using var server = await SellerServer.StartAsync(options, stop);
        foreach (var address in server.Addresses)
            output.WriteLine(address);
        output.Flush();
        error.WriteLine("在浏览器里打开上面的网址；按 Ctrl-C 结束。 / Open the address above in a browser; Ctrl-C ends.");
        if (open)
            Browser.Open(server.Addresses[0], error);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

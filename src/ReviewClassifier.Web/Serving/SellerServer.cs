using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;
using ReviewClassifier.Web.Api;
using ReviewClassifier.Web.Histories;
using ReviewClassifier.Web.Reviews;
using ReviewClassifier.Web.Security;

namespace ReviewClassifier.Web.Serving;

/// <summary>The seller's page and the HTTP API, for as long as it is not disposed.</summary>
public sealed class SellerServer : IAsyncDisposable
{
    private static readonly Assembly _assembly = typeof(SellerServer).Assembly;
    private readonly WebApplication _app;
    private readonly Scorer _scorer;

    private SellerServer(WebApplication app, Scorer scorer, IReadOnlyList<Uri> addresses) =>
        (_app, _scorer, Addresses) = (app, scorer, addresses);

    /// <summary>The addresses to open, with the token where one is asked for.</summary>
    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>What is answered: for comparing with what the OpenAPI document says.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>What the pages use.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts to serve.</summary>
    /// <exception cref="Models.ModelException">The model cannot be used.</exception>
    /// <exception cref="RulesException">The platforms' rules cannot be used.</exception>
    /// <exception cref="OutputException">An address cannot be listened on.</exception>
    /// <exception cref="ArgumentException">An address is reached from elsewhere, and there is no token.</exception>
    public static async Task<SellerServer> StartAsync(SellerOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Token is null && options.Addresses.Any(address => !address.IsLocal))
            throw new ArgumentException("An address that others reach needs a token.", nameof(options));
        // Both are read while the server is put together.
        var opening = Task.Run(() => Scorer.Open(options.ModelFolder), stop);
        var rules = Task.Run(PlatformRules.OpenDefault, stop);
        var addresses = options.Addresses is { Count: > 0 } given ? given : [SellerOptions.Usual];
        try
        {
            return await StartAsync(options, addresses, opening, rules, stop);
        }
        catch (IOException) when (options.Addresses.Count == 0)
        {
            return await StartAsync(options, [SellerOptions.Usual with { Port = 0 }], opening, rules, stop);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException or System.Net.Sockets.SocketException)
        {
            throw new OutputException("An address of --urls cannot be used here; give another port, or leave --urls out.", error);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _scorer.Dispose();
    }

    private static async Task<SellerServer> StartAsync(
        SellerOptions options, IReadOnlyList<ServedAddress> addresses, Task<Scorer> opening, Task<PlatformRules> rules, CancellationToken stop)
    {
        var key = options.Token is null ? null : new AccessKey(options.Token);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = _assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LargestBody;
            foreach (var address in addresses)
                kestrel.Listen(address.Host, address.Port);
        });
        AddServices(builder.Services, options, key);
        builder.Services.AddSingleton(await rules).AddSingleton(await opening);
        var app = builder.Build();
        Configure(app, key);
        MapPages(app);
        try
        {
            await app.StartAsync(stop);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var query = key is null ? "" : $"/?{AccessKey.QueryKey}={Uri.EscapeDataString(key.Secret)}";
        var listened = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new SellerServer(app, await opening, [.. listened.Select(address => new Uri(address + query))]);
    }

    private static void AddServices(IServiceCollection services, SellerOptions options, AccessKey? key)
    {
        services.AddSingleton(_ => new OpenHistory(options.History));
        services.AddSingleton(options).AddSingleton<IRefusalPage, PlainRefusal>().AddSingleton<Microsoft.Extensions.Hosting.IHostLifetime, CallersLifetime>();
        if (key is not null)
            services.AddSingleton(key);
        services.AddRoutingCore().AddProblemDetails().AddRazorComponents();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.Configure<FormOptions>(RequestLimits.Apply);
        services.AddRateLimiter(RequestLimits.Apply);
        // Chinese as itself: a page is half as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<KeyManagementOptions>(MemoryKeys.Apply);
        services.AddAntiforgery(forms =>
        {
            // Cookies do not know ports: two programs side by side need two names.
            forms.Cookie.Name = string.Create(CultureInfo.InvariantCulture, $"form-{RandomNumberGenerator.GetInt32(int.MaxValue):x}");
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void Configure(WebApplication app, AccessKey? key)
    {
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Refusals>();
        app.UseMiddleware<OnlyThisMachine>(key is not null);
        app.UseRateLimiter();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new EmbeddedFileProvider(_assembly, "ReviewClassifier.Web.wwwroot") });
        if (key is not null)
            app.UseWhen(context => context.Request.Path != HealthApi.Path, gated => gated.UseMiddleware<KeyGate>());
        app.UseRouting();
        app.UseMiddleware<OwnForms>();
    }

    // A group of pages a line.
    private static void MapPages(WebApplication app)
    {
        app.MapHealth();
        app.MapScoring();
        app.MapAppealing();
        app.MapReviews();
        app.MapHistory();
    }

    /// <summary>Leaves Ctrl-C to whoever started the server.</summary>
    private sealed class CallersLifetime : Microsoft.Extensions.Hosting.IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

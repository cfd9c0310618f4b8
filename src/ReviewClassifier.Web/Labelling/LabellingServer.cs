using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Web.Security;

namespace ReviewClassifier.Web.Labelling;

/// <summary>How the page is served.</summary>
/// <param name="ModelFolder">The folder of the model that is asked for suggestions.</param>
/// <param name="Port">The port on 127.0.0.1; null for the usual one, or any free one where that is taken; 0 for any free one.</param>
/// <param name="By">Who labels, unless the page is told another name.</param>
public sealed record LabellingOptions(string ModelFolder, int? Port = null, string? By = null);

/// <summary>The labelling page on 127.0.0.1, for as long as it is not disposed.</summary>
public sealed class LabellingServer : IAsyncDisposable
{
    private const int UsualPort = 8377;
    private const long LargestRequest = 4 << 20;
    private static readonly Assembly _assembly = typeof(LabellingServer).Assembly;
    private readonly WebApplication _app;

    private LabellingServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    /// <summary>The address to open, with the key of this run.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="OutputException">The port is taken.</exception>
    public static async Task<LabellingServer> StartAsync(Worklist worklist, LabellingOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(worklist);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return await StartAsync(worklist, options, options.Port ?? UsualPort, stop);
        }
        catch (IOException) when (options.Port is null)
        {
            return await StartAsync(worklist, options, 0, stop);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException or System.Net.Sockets.SocketException)
        {
            throw new OutputException($"Port {options.Port} cannot be used here; give another with --port, or leave it out.", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<LabellingServer> StartAsync(Worklist worklist, LabellingOptions options, int port, CancellationToken stop)
    {
        var key = new AccessKey();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = _assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        builder.Services.AddRoutingCore().AddProblemDetails().AddRazorComponents();
        builder.Services.Configure<KeyManagementOptions>(MemoryKeys.Apply);
        builder.Services.ConfigureHttpJsonOptions(json => LabellingJson.Apply(json.SerializerOptions));
        builder.Services.AddSingleton(worklist).AddSingleton(key).AddSingleton(new Suggestions(options.ModelFolder));
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        var app = builder.Build();
        Configure(app, options);
        try
        {
            await app.StartAsync(stop);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new LabellingServer(app, new Uri($"{address}/?{AccessKey.QueryKey}={key.Secret}"));
    }

    private static void Configure(WebApplication app, LabellingOptions options)
    {
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Refusals>();
        app.UseMiddleware<OnlyThisMachine>();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new EmbeddedFileProvider(_assembly, "ReviewClassifier.Web.wwwroot") });
        app.UseMiddleware<KeyGate>();
        app.UseRouting();
        app.MapGet("/", () => new RazorComponentResult<LabellingPage>());
        LabellingApi.Map(app, options);
    }

    /// <summary>Leaves Ctrl-C to whoever started the server.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

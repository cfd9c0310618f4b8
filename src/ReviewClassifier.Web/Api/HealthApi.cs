using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Web.Api;

/// <summary>Says whether the server is there, and with which model.</summary>
internal static class HealthApi
{
    /// <summary>Where; the one address that is answered without the token.</summary>
    public const string Path = "/healthz";

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (Scorer scorer) => new Health("ok", scorer.Version));

    private sealed record Health(string Status, string Model);
}

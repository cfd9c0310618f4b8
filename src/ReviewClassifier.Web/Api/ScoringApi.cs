using Microsoft.AspNetCore.Routing;

namespace ReviewClassifier.Web.Api;

/// <summary>Cases in, results out, as the command reads and writes them.</summary>
internal static class ScoringApi
{
    public static void MapScoring(this IEndpointRouteBuilder routes)
    {
        _ = routes;
    }
}

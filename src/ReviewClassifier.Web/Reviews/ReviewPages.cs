using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Reviews;

/// <summary>The pages of one review. What a seller gives stands in forms alone, never in an address, and is kept nowhere.</summary>
internal static class ReviewPages
{
    public static void MapReviews(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", (HttpContext context) => new RazorComponentResult<StartPage>(new { Visit = Visit.Of(context) }));
}

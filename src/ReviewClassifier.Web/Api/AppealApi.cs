using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.Times;
using ReviewClassifier.Scoring;
using ReviewClassifier.Web.Reviews;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Api;

/// <summary>A case in, its appeal pack out; for a review that looks genuine, what to do instead.</summary>
internal static class AppealApi
{
    public static void MapAppealing(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/appeal", async (HttpContext context, SellerOptions seller, Scorer scorer, PlatformRules rules) =>
        {
            var (item, refusal) = await ApiRequest.OneCase(context);
            if (item is null)
                return refusal!;
            var query = context.Request.Query;
            if (AppealFile.FormOf("." + (query["form"].FirstOrDefault() ?? "zip")) is not { } form)
                return Wrong("form", "zip, docx, html or txt");
            var now = ShopTime.OfUtc(seller.Clock.GetUtcNow().UtcDateTime);
            if (query["noticed_at"].FirstOrDefault() is { } written && !ShopTime.TryParse(written, out _))
                return Wrong("noticed_at", ShopTime.Forms);
            var options = new AppealOptions(now)
            {
                Language = query["lang"] == "en" ? Language.English : Language.Chinese,
                Masked = query["masked"] != "false",
                IncludeAnyway = query["anyway"] == "true",
                NoticedAt = ShopTime.TryParse(query["noticed_at"].ToString(), out var noticed) ? noticed : null,
            };
            var result = scorer.Score(item);
            var advice = SellerAdvice.Of(item, result, rules, options);
            try
            {
                return AppealPages.File(AppealPack.Create(item, result, rules, options), advice, form);
            }
            catch (AppealRefusedException refused)
            {
                return Instead(refused, advice);
            }
        });

    private static ProblemHttpResult Wrong(string key, string expected) =>
        TypedResults.Problem($"{key}: expected {expected}.", statusCode: StatusCodes.Status400BadRequest);

    private static ProblemHttpResult Instead(AppealRefusedException refused, SellerAdvice advice) => TypedResults.Problem(
        refused.Message,
        statusCode: StatusCodes.Status409Conflict,
        extensions: new Dictionary<string, object?>
        {
            ["replies"] = advice.Replies.Select(reply => new { reply.Name, reply.Reply, reply.Offer }),
            ["steps"] = advice.Steps,
            ["warnings"] = advice.Warnings,
        });
}

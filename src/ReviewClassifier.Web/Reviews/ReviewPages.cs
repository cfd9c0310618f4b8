using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.Scoring;
using ReviewClassifier.Web.Security;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Reviews;

/// <summary>The pages of one review. What a seller gives stands in forms alone, never in an address, and is kept nowhere.</summary>
internal static class ReviewPages
{
    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) =>
        {
            var visit = Visit.Of(context);
            return Start(visit, ReadCase.Of(new Entered(), visit));
        });
        foreach (var sample in SampleReview.All)
        {
            routes.MapGet("/samples/" + sample.Name, (HttpContext context, Scorer scorer, PlatformRules rules) =>
            {
                var visit = Visit.Of(context);
                return Answer(visit, ReadCase.Of(sample.Fill(visit.Now), visit), scorer, rules);
            });
        }

        routes.MapPost("/preview", async (HttpContext context) =>
        {
            var (visit, read) = await Read(context);
            return Start(visit, read);
        });
        routes.MapPost("/review", async (HttpContext context, Scorer scorer, PlatformRules rules) =>
        {
            var (visit, read) = await Read(context);
            return read.Item is null ? Start(visit, Asked(read, visit)) : Answer(visit, read, scorer, rules);
        });
        // After a form was answered the address bar holds its address: reloading it by hand leads back to the start.
        foreach (var path in new[] { "/preview", "/review", "/appeal" })
            routes.MapGet(path, () => TypedResults.Redirect("/"));
        routes.MapAppeals();
        routes.MapFallback("{*path}", (HttpContext context) =>
            Refusals.Write(context, HttpStatusCode.NotFound, "这里没有页面。 / There is no page here."));
    }

    /// <summary>Reads the form of a case, with the file of its chat where one came along.</summary>
    public static async Task<(Visit Visit, ReadCase Read)> Read(HttpContext context)
    {
        var visit = Visit.Of(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var entered = Entered.From(form);
        if (form.Files.GetFile(Fields.File) is not { Length: > 0 } file)
            return (visit, ReadCase.Of(entered, visit));
        try
        {
            return (visit, ReadCase.Of(entered with { Chat = await PastedChat.Read(file, context.RequestAborted), Without = new HashSet<int>() }, visit));
        }
        catch (InputException)
        {
            var read = ReadCase.Of(entered, visit);
            var broken = new FieldProblem(Fields.Chat, visit.Say(
                "这个文件读不出来，可能已损坏；请另存为 .xlsx、.csv 或文本再试。", "The file cannot be read and may be damaged; save it as .xlsx, .csv or text and try again."));
            return (visit, read with { Problems = [.. read.Problems, broken] });
        }
    }

    public static RazorComponentResult Answer(Visit visit, ReadCase read, Scorer scorer, PlatformRules rules, bool refused = false)
    {
        var assessment = Assessment.Of(read.Item!, read.Entered.Without, read.Entered.WithoutReview, scorer);
        return new RazorComponentResult<AnswerPage>(new { Visit = visit, Read = read, Assessment = assessment, Rules = rules, Refused = refused });
    }

    public static RazorComponentResult Start(Visit visit, ReadCase read) => new RazorComponentResult<StartPage>(new { Visit = visit, Read = read });

    private static ReadCase Asked(ReadCase read, Visit visit) => read.Problems.Any(problem => problem.Field == Fields.Chat) ? read : read with
    {
        Problems = [.. read.Problems, new FieldProblem(Fields.Review, visit.Say("请先粘贴评价，或与买家的聊天。", "Paste the review, or the chat with the buyer, first."))],
    };
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.Scoring;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Reviews;

/// <summary>The appeal pack of one review: to look at, and as files. It always rests on the whole case.</summary>
internal static class AppealPages
{
    public static void MapAppeals(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/appeal", (HttpContext context, Scorer scorer, PlatformRules rules) => Answer(context, scorer, rules, (visit, read, pack, advice) =>
            new RazorComponentResult<AppealPage>(new { Visit = visit, Read = read, Document = PackDocument.Of(pack, advice), Anyway = pack.Options.IncludeAnyway })));
        routes.MapPost("/appeal/{form}", (HttpContext context, string form, Scorer scorer, PlatformRules rules) => Answer(context, scorer, rules, (_, _, pack, advice) =>
            AppealFile.FormOf("." + form) is { } known ? File(pack, advice, known) : TypedResults.NotFound()));
    }

    /// <summary>A pack as a file to keep.</summary>
    public static FileContentHttpResult File(AppealPack pack, SellerAdvice advice, AppealForm form) =>
        TypedResults.File(AppealFile.Write(pack, advice, form), ContentType(form), "appeal" + AppealFile.Endings[(int)form]);

    private static string ContentType(AppealForm form) => form switch
    {
        AppealForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AppealForm.Html => "text/html; charset=utf-8",
        AppealForm.Text => "text/plain; charset=utf-8",
        _ => "application/zip",
    };

    private static async Task<IResult> Answer(
        HttpContext context, Scorer scorer, PlatformRules rules, Func<Visit, ReadCase, AppealPack, SellerAdvice, IResult> answer)
    {
        var (visit, read) = await ReviewPages.Read(context);
        if (read.Item is not { } item)
            return ReviewPages.Start(visit, read);
        var options = OptionsOf(visit, read) with { IncludeAnyway = context.Request.Form.ContainsKey(Fields.Anyway) };
        var result = scorer.Score(item);
        try
        {
            return answer(visit, read, AppealPack.Create(item, result, rules, options), SellerAdvice.Of(item, result, rules, options));
        }
        catch (AppealRefusedException)
        {
            return ReviewPages.Answer(visit, read, scorer, rules, refused: true);
        }
    }

    /// <summary>How a pack is made for a visitor.</summary>
    public static AppealOptions OptionsOf(Visit visit, ReadCase read) =>
        new(visit.Now) { Language = visit.Language, Masked = read.Entered.Masked, NoticedAt = read.NoticedAt };
}

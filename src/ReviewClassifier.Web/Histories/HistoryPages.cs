using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Histories;

/// <summary>The pages of a whole history. What is shown is named by numbers: no text of a case ever stands in an address.</summary>
internal static class HistoryPages
{
    public const string Path = "/history";

    /// <summary>Maps the pages, and starts to load the history.</summary>
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<OpenHistory>().Start();
        var pages = routes.MapGroup(Path).AddEndpointFilter(Readable);
        pages.MapGet("/", (HttpContext context, OpenHistory history, PlatformRules rules) => Over(context, history, (visit, book) =>
            Page(HistoryView.Of(visit, book, HistoryQuery.Of(context.Request.Query), history, rules))));
        pages.MapGet("/groups", (HttpContext context, OpenHistory history) => Over(context, history, (visit, book) =>
            new RazorComponentResult<GroupsPage>(new { View = GroupsView.Of(visit, book, context.Request.Query) })));
        pages.MapGet("/case/{number:int}", (HttpContext context, OpenHistory history, PlatformRules rules, int number) =>
            Over(context, history, (visit, book) => Case(visit, book, rules, number - 1)));
        pages.MapPost("/search", Search);
        pages.MapPost("/register", (HttpContext context, OpenHistory history, PlatformRules rules) =>
            Chosen(context, history, rules, int.MaxValue, (exports, rows) => exports.Register(rows)));
        pages.MapPost("/packs", (HttpContext context, OpenHistory history, PlatformRules rules) =>
            Chosen(context, history, rules, AppealArchive.Most, (exports, rows) => exports.Packs(rows)));
    }

    // The result may be taken away or written anew while it is shown.
    private static async ValueTask<object?> Readable(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InputException failure)
        {
            var visit = Visit.Of(context.HttpContext);
            return new RazorComponentResult<WaitingPage>(new { Visit = visit, State = HistoryState.Failed, failure.Message })
            {
                StatusCode = StatusCodes.Status503ServiceUnavailable,
            };
        }
    }

    private static RazorComponentResult<HistoryPage> Page(HistoryView view) => new(new { View = view });

    private static IResult Over(HttpContext context, OpenHistory history, Func<Visit, HistoryBook, IResult> answer)
    {
        var visit = Visit.Of(context);
        if (history.Book is { } book)
            return answer(visit, book);
        if (history.State == HistoryState.Loading)
            context.Response.Headers["Refresh"] = "1";
        return new RazorComponentResult<WaitingPage>(
            new { Visit = visit, history.State, Message = history.Failure, history.Progress.Rows, history.Progress.Share });
    }

    private static IResult Case(Visit visit, HistoryBook book, PlatformRules rules, int row)
    {
        if (row < 0 || row >= book.Count)
        {
            return new RazorComponentResult<WaitingPage>(new { Visit = visit, State = HistoryState.Loaded })
            {
                StatusCode = StatusCodes.Status404NotFound,
            };
        }

        var shown = ShownRow.Read(book, row, rules, visit.Now);
        var related = ShownRelation.Read(book, RelatedRows.Of(book, shown.Scored.Row, row), rules, visit.Now);
        var (kept, result) = shown.Scored;
        var advice = SellerAdvice.Of(kept.Case, result, rules, new AppealOptions(visit.Now) { Language = visit.Language });
        return new RazorComponentResult<CasePage>(new { View = new CaseView(visit, book, shown, advice, related) });
    }

    private static async Task<IResult> Search(HttpContext context, OpenHistory history)
    {
        var form = await context.Request.ReadFormAsync();
        var query = HistoryQuery.Read(key => form[key]) with { Search = history.Searches.NumberOf(form["words"]), Page = 1 };
        return TypedResults.LocalRedirect(query.Address());
    }

    private static async Task<IResult> Chosen(
        HttpContext context, OpenHistory history, PlatformRules rules, int most, Func<HistoryExports, IReadOnlyList<int>, IResult> answer)
    {
        var form = await context.Request.ReadFormAsync();
        return Over(context, history, (visit, book) =>
        {
            var query = HistoryQuery.Read(key => form[key]);
            var view = HistoryView.Of(visit, book, query, history, rules);
            var rows = form.ContainsKey("all") ? [.. view.Selection.Rows] : RowChoice.Read(form, book.Count);
            if (rows.Count > 0 && rows.Count <= most)
                return answer(new HistoryExports(book, rules, visit), rows);
            return Page(view with
            {
                Notice = rows.Count == 0
                    ? visit.Say("先勾选要导出的评价。", "Choose the reviews first.")
                    : visit.Say($"选了 {rows.Count} 条；一次最多为 {most} 条准备申诉材料，请先筛选。",
                        $"{rows.Count} reviews are chosen; packs are made for {most} at once at most: narrow the choice."),
            });
        });
    }
}

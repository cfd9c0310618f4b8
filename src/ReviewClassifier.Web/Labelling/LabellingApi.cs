using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ReviewClassifier.Web.Labelling;

/// <summary>What the page asks and tells, as JSON under <c>/api/labelling</c>. No case's text ever stands in an address.</summary>
internal static class LabellingApi
{
    private const int LongestName = 40;
    private const int MostFound = 50;

    public static void Map(IEndpointRouteBuilder routes, LabellingOptions options)
    {
        var api = routes.MapGroup("/api/labelling");
        api.MapGet("/", (Worklist worklist) => Overview.Of(worklist, options.By));
        api.MapGet("/changes", (Worklist worklist, int since) => News.Since(worklist, since));
        api.MapGet("/cases/{position:int}", (Worklist worklist, int position) =>
            Has(worklist, position, () => TypedResults.Ok(worklist.At(position))));
        api.MapGet("/cases/{position:int}/suggestion", (Worklist worklist, Suggestions suggestions, int position) =>
            Has(worklist, position, () => TypedResults.Ok(suggestions.Of(worklist.At(position).Case))));
        api.MapPost("/cases/{position:int}", (Worklist worklist, int position, EditRequest edit) => Has(worklist, position, () =>
            Named(edit.By, by => Answer(worklist.Edit(position, edit.Version, edit.Judgement, edit.Stage, by)))));
        api.MapPost("/undo", (Worklist worklist, PersonRequest person) => Named(person.By, by => Answer(worklist.Undo(by))));
        api.MapPost("/redo", (Worklist worklist, PersonRequest person) => Named(person.By, by => Answer(worklist.Redo(by))));
        api.MapPost("/find", (Worklist worklist, FindRequest find) => Found.In(worklist, find.Text, MostFound));
        api.MapPost("/output", (Worklist worklist) => worklist.Write().Select(written => new Written(written.Path, written.Cases)));
    }

    private static IResult Has(Worklist worklist, int position, Func<IResult> answer)
    {
        worklist.CatchUp();
        return position >= 0 && position < worklist.Count
            ? answer()
            : Refused($"There is no case {position}; there are {worklist.Count}, counted from 0.", StatusCodes.Status404NotFound);
    }

    private static IResult Named(string by, Func<string, IResult> answer) =>
        by.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
            ? answer(name)
            : Refused($"A name has 1 to {LongestName} characters.", StatusCodes.Status400BadRequest);

    private static IResult Answer(ChangeResult result) => result.Outcome switch
    {
        // Nothing was done, for there is nothing that fits.
        ChangeOutcome.Stale when result.State is null => Refused("Others judged those cases since.", StatusCodes.Status409Conflict),
        ChangeOutcome.Recorded => TypedResults.Ok(result.State),
        ChangeOutcome.Stale => TypedResults.Json(result.State, statusCode: StatusCodes.Status409Conflict),
        ChangeOutcome.Unsound => Refused(result.Reason, StatusCodes.Status422UnprocessableEntity),
        _ => TypedResults.NoContent(),
    };

    private static ProblemHttpResult Refused(string? sentence, int status) => TypedResults.Problem(sentence, statusCode: status);
}

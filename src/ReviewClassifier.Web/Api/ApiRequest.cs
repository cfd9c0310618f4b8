using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Api;

/// <summary>What a program sends.</summary>
internal static class ApiRequest
{
    /// <summary>What a body is called in faults, in the place of a file.</summary>
    public const string Name = "request";

    public const string Json = "application/json";

    public static readonly string[] JsonLines = ["application/x-ndjson", "application/jsonl", "application/json-lines"];

    /// <summary>The kind of the body; empty where it names none. A page of another site cannot send these kinds unasked.</summary>
    public static string KindOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The body, whole; its size is bounded by the server.</summary>
    public static async Task<byte[]> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    /// <summary>The one case of a request, or why there is none.</summary>
    public static async Task<(Case? Item, IResult? Refusal)> OneCase(HttpContext context)
    {
        if (KindOf(context.Request) != Json)
            return (null, WrongKind(Json));
        var parsed = CaseParser.Parse(await Body(context), Name, line: 1);
        if (!parsed.Ok)
            return (null, Refused(parsed.Fault));
        return TooLong(parsed.Value, out var fault) ? (null, Refused(fault)) : (parsed.Value, null);
    }

    /// <summary>Whether a case has more lines than are judged.</summary>
    public static bool TooLong(Case item, [NotNullWhen(true)] out Fault? fault, long line = 1)
    {
        fault = item.Chat.Count <= RequestLimits.MostLines ? null : new Fault(
            Name, line, 1, "chat", $"{item.Chat.Count} lines", $"at most {RequestLimits.MostLines}", "send the lines with this buyer alone");
        return fault is not null;
    }

    public static IResult WrongKind(string expected) =>
        TypedResults.Problem($"The body must be {expected}; say so in Content-Type.", statusCode: StatusCodes.Status415UnsupportedMediaType);

    private static ProblemHttpResult Refused(Fault fault) => TypedResults.Problem(
        fault.ToString(),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>
        {
            ["line"] = fault.Line,
            ["column"] = fault.Column,
            ["key"] = fault.Key,
            ["found"] = fault.Found,
            ["expected"] = fault.Expected,
        });
}

using System.Buffers;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Web.Api;

/// <summary>Cases in, results out, in the form in which the command reads and writes them.</summary>
internal static class ScoringApi
{
    private const string Description = "/openapi/v1.json";

    public static void MapScoring(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Description, () => TypedResults.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")!, ApiRequest.Json));
        routes.MapPost("/api/score", async (HttpContext context, Scorer scorer) =>
        {
            var (item, refusal) = await ApiRequest.OneCase(context);
            if (item is null)
                return refusal!;
            var row = new ArrayBufferWriter<byte>();
            using (var writer = new ResultWriter(row))
                writer.Write(scorer.Score(item));
            return TypedResults.Bytes(row.WrittenMemory, ApiRequest.Json);
        });
        routes.MapPost("/api/score/batch", async (HttpContext context, Scorer scorer) =>
        {
            var kind = ApiRequest.KindOf(context.Request);
            var lines = ApiRequest.JsonLines.Contains(kind);
            if (!lines && kind != ApiRequest.Json)
                return ApiRequest.WrongKind("application/x-ndjson (one case a line) or application/json (an array of cases)");
            var body = await ApiRequest.Body(context);
            var batch = lines ? BatchRows.OfLines(body) : BatchRows.OfArray(body);
            if (batch.Refusal is { } refusal)
                return TypedResults.Problem(refusal, statusCode: StatusCodes.Status400BadRequest);
            var answer = batch.Score(scorer, array: !lines);
            context.Response.Headers["Rejected-Rows"] = batch.Rejected.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Bytes(answer, lines ? kind : ApiRequest.Json);
        });
    }
}

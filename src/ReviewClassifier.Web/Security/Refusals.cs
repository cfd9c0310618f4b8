using System.Net;
using Microsoft.AspNetCore.Http;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Models;
using ReviewClassifier.Text;

namespace ReviewClassifier.Web.Security;

/// <summary>Says no: as problem+json to a script, as plain text to a person, never with a stack trace or a case's text.</summary>
internal sealed class Refusals(RequestDelegate next)
{
    public static Task Write(HttpContext context, HttpStatusCode status, string sentence)
    {
        context.Response.StatusCode = (int)status;
        return context.Request.Path.StartsWithSegments("/api")
            ? TypedResults.Problem(sentence, statusCode: (int)status).ExecuteAsync(context)
            : TypedResults.Text(sentence + "\n", "text/plain; charset=utf-8", statusCode: (int)status).ExecuteAsync(context);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var (status, sentence) = Of(failure);
            await Write(context, status, sentence);
        }
    }

    private static (HttpStatusCode Status, string Sentence) Of(Exception failure) => failure switch
    {
        OutputException => (HttpStatusCode.InsufficientStorage, failure.Message),
        ModelException or DictionaryException => (HttpStatusCode.ServiceUnavailable, failure.Message),
        BadHttpRequestException bad => ((HttpStatusCode)bad.StatusCode, "The request is not as the page sends it; load the page anew."),
        _ => (HttpStatusCode.InternalServerError, $"This should not have happened ({failure.GetType().Name}); please report it."),
    };
}

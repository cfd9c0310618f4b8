using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Models;
using ReviewClassifier.Text;

namespace ReviewClassifier.Web.Security;

/// <summary>A page that says no to a person, in the look of its site.</summary>
internal interface IRefusalPage
{
    /// <summary>The page; the status is set already.</summary>
    IResult Of(HttpContext context, string sentence);
}

/// <summary>Says no: as problem+json to a script, to a person as the site's page for that or as plain text, never with a stack trace or a case's text.</summary>
internal sealed class Refusals(RequestDelegate next)
{
    public static Task Write(HttpContext context, HttpStatusCode status, string sentence)
    {
        context.Response.StatusCode = (int)status;
        if (context.RequestServices.GetService<IRefusalPage>() is { } page && IsPerson(context.Request))
            return page.Of(context, sentence).ExecuteAsync(context);
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

    private static bool IsPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static (HttpStatusCode Status, string Sentence) Of(Exception failure) => failure switch
    {
        OutputException => (HttpStatusCode.InsufficientStorage, failure.Message),
        ModelException or DictionaryException => (HttpStatusCode.ServiceUnavailable, failure.Message),
        BadHttpRequestException bad => ((HttpStatusCode)bad.StatusCode, "The request is not as the page sends it; load the page anew."),
        _ => (HttpStatusCode.InternalServerError, $"This should not have happened ({failure.GetType().Name}); please report it."),
    };
}

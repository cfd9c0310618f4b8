using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Security;

/// <summary>Takes a form only where this run of the site gave it out (antiforgery); the API takes no forms, and asks for JSON.</summary>
internal sealed class OwnForms(RequestDelegate next, IAntiforgery forms)
{
    private const string Stale = "这个页面已经过期，请返回、刷新后再试。 / This page is from an earlier start; go back, reload it and try again.";

    private const string TooLarge = "内容太长，请只粘贴与这位买家的聊天。 / This is too long; paste the chat with this buyer alone.";

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api"))
        {
            try
            {
                await forms.ValidateRequestAsync(context);
            }
            catch (AntiforgeryValidationException refusal)
            {
                var large = refusal.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };
                await (large
                    ? Refusals.Write(context, HttpStatusCode.RequestEntityTooLarge, TooLarge)
                    : Refusals.Write(context, HttpStatusCode.BadRequest, Stale));
                return;
            }
        }

        await next(context);
    }
}

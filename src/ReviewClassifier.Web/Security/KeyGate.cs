using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Security;

/// <summary>
/// Asks for the <see cref="AccessKey"/>: moves it from the printed address into a cookie, and then asks for the cookie; a program may send
/// it as <c>Authorization: Bearer</c>.
/// </summary>
internal sealed class KeyGate(RequestDelegate next, AccessKey key)
{
    private const string Locked = "请打开程序启动时显示的完整网址。 / Open the whole address that was printed when the program started.";

    public Task InvokeAsync(HttpContext context)
    {
        // Cookies do not know ports: two programs side by side need two names.
        var cookie = string.Create(CultureInfo.InvariantCulture, $"review-classifier-{context.Connection.LocalPort}");
        if (context.Request.Path == "/" && key.Opens(context.Request.Query[AccessKey.QueryKey]))
        {
            var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };
            context.Response.Cookies.Append(cookie, key.Secret, options);
            // So that the secret stays in no history and no address bar.
            context.Response.Redirect("/");
            return Task.CompletedTask;
        }

        return key.Opens(context.Request.Cookies[cookie]) || key.Opens(Bearer(context.Request.Headers.Authorization))
            ? next(context)
            : Refusals.Write(context, HttpStatusCode.Forbidden, Locked);
    }

    // For programs, which keep no cookies.
    private static string? Bearer(string? header) =>
        header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? header["Bearer ".Length..].Trim() : null;
}

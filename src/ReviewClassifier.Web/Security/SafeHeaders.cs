using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Security;

/// <summary>
/// What every answer tells the browser: load nothing but this site's own files, run no script that stands in a page, let nobody frame or
/// embed it, tell no other site where a link was, and keep no copy.
/// </summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": a form would then name no origin, and its origin is asked for (OnlyThisMachine).
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
        return next(context);
    }
}

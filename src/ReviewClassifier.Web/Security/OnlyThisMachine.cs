using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Security;

/// <summary>
/// Lets only this machine's own pages in. A foreign name that was made to point here (DNS rebinding) is told by the <c>Host</c>; a foreign
/// page that sends requests here (CSRF) by the <c>Origin</c> and by what the browser says of the request's source. Where the server may be
/// reached from elsewhere its names are not known, and a foreign name is kept out by the cookie, which is not sent under it.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="anyName">Whether the server may be reached from elsewhere.</param>
internal sealed class OnlyThisMachine(RequestDelegate next, bool anyName = false)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var port = context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);
        if (!anyName && !IsOwn(request.Host.Value, port))
            return Refusals.Write(context, HttpStatusCode.MisdirectedRequest, "This has another name; open the address that was printed.");
        if (request.Headers.Origin is [var origin] && !IsSame(origin, request))
            return Refusals.Write(context, HttpStatusCode.Forbidden, "Another site may not ask this one.");
        // "none" is an address that a person typed or opened; older browsers say nothing and are held by the cookie and the Origin.
        if (request.Headers["Sec-Fetch-Site"] is [var source] && source is not ("same-origin" or "none") && !IsVisit(request))
            return Refusals.Write(context, HttpStatusCode.Forbidden, "Another site may not ask this one.");
        return next(context);
    }

    // In front of a server that is reached from elsewhere may stand one that speaks https; its name and port are the same.
    private bool IsSame(string? origin, HttpRequest request) => anyName
        ? Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
        : origin == $"{request.Scheme}://{request.Host.Value}";

    private static bool IsOwn(string? host, string port) => host == $"127.0.0.1:{port}" || host == $"localhost:{port}";

    // A link to the page itself may stand anywhere; it opens nothing without the key.
    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/"
        && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}

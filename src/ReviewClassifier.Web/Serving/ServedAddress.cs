using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace ReviewClassifier.Web.Serving;

/// <summary>An address that is listened on.</summary>
/// <param name="Host">The address of the machine; <see cref="IPAddress.Any"/> and <see cref="IPAddress.IPv6Any"/> for all of them.</param>
/// <param name="Port">The port; 0 for any free one.</param>
public sealed record ServedAddress(IPAddress Host, int Port)
{
    /// <summary>What <see cref="TryParse"/> accepts, in words for a message.</summary>
    public const string Form = "http://127.0.0.1:5080 or http://0.0.0.0:5080 (http, an IP address or localhost, a port)";

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Host);

    /// <summary>Reads an address such as <c>http://127.0.0.1:5080</c>; <c>localhost</c> is 127.0.0.1, <c>*</c> and <c>+</c> are all addresses.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServedAddress? address)
    {
        address = null;
        var plain = text.Trim().Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0)
            return false;
        if (uri.DnsSafeHost == "localhost")
            address = new ServedAddress(IPAddress.Loopback, uri.Port);
        else if (IPAddress.TryParse(uri.DnsSafeHost, out var host))
            address = new ServedAddress(host, uri.Port);
        return address is not null;
    }
}

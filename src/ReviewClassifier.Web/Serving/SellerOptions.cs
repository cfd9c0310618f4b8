using System.Net;
using ReviewClassifier.Appeals;

namespace ReviewClassifier.Web.Serving;

/// <summary>How the seller's page is served.</summary>
/// <param name="ModelFolder">The folder of the model.</param>
public sealed record SellerOptions(string ModelFolder)
{
    /// <summary>The usual address.</summary>
    public static readonly ServedAddress Usual = new(IPAddress.Loopback, 5080);

    /// <summary>Where to listen; empty for the usual address, or any free port where that is taken.</summary>
    public IReadOnlyList<ServedAddress> Addresses { get; init; } = [];

    /// <summary>What a visitor has to know; null for nothing, which is allowed on this machine's own addresses alone.</summary>
    public string? Token { get; init; }

    /// <summary>The language of a visitor who has chosen none.</summary>
    public Language Language { get; init; }

    /// <summary>The results of a batch whose history is shown, in any form that batch writes; null for none.</summary>
    public string? History { get; init; }

    /// <summary>What says the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

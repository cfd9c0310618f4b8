using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using ReviewClassifier.Web.Security;

namespace ReviewClassifier.Web.Serving;

/// <summary>How much one request may hold, and how many there may be.</summary>
internal static class RequestLimits
{
    /// <summary>The largest body, in bytes: a chat of some 20,000 lines, or a batch of as many reviews.</summary>
    public const int LargestBody = 8 << 20;

    /// <summary>The most lines of a chat that a page shows and scores.</summary>
    public const int MostLines = 5000;

    /// <summary>The most cases of one batch.</summary>
    public const int MostCases = 10_000;

    private const int MostFields = 6000;
    private const int AtOnce = 16;
    private const int Waiting = 512;
    private const int RemoteBurst = 200;
    private const int RemoteASecond = 50;

    /// <summary>Forms stay in memory, whatever they hold.</summary>
    public static void Apply(FormOptions forms)
    {
        forms.ValueCountLimit = MostFields;
        forms.ValueLengthLimit = LargestBody;
        forms.KeyLengthLimit = 64;
        forms.MultipartBodyLengthLimit = LargestBody;
        forms.MemoryBufferThreshold = LargestBody + 1;
        forms.BufferBodyLengthLimit = LargestBody;
    }

    /// <summary>
    /// So many are answered at once and so many wait, whoever asks; another machine moreover gets so many a second, which also bounds how
    /// fast a token can be guessed.
    /// </summary>
    public static void Apply(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return new ValueTask(Refusals.Write(
                rejected.HttpContext, HttpStatusCode.TooManyRequests, "请求太多，请稍等再试。 / Too many requests; wait a moment and try again."));
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(OfVisitor),
            PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter(
                "", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting })));
    }

    private static RateLimitPartition<string> OfVisitor(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } visitor || IPAddress.IsLoopback(visitor)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(visitor.ToString(), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = RemoteBurst,
                TokensPerPeriod = RemoteASecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            });
}

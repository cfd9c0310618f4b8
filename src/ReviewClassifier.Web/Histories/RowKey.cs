using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>What is held in memory of a row, so that it is filtered, sorted and joined without being read: 40 bytes.</summary>
/// <param name="Buyer">The digest of the buyer's nickname; 0 where it is not known.</param>
/// <param name="Order">The digest of the order's number; 0 where it is not known.</param>
/// <param name="Probability">The probability of malicious.</param>
/// <param name="ReviewedAt">When the review was written; none where it is not known.</param>
/// <param name="Until">When the time to appeal ends; none where it cannot be counted.</param>
/// <param name="Platform">The platform's number (<see cref="PlatformNames"/>).</param>
/// <param name="Told">The verdict, the pattern and how <paramref name="Until"/> stands to the true end.</param>
internal readonly record struct RowKey(
    ulong Buyer, ulong Order, float Probability, Seconds ReviewedAt, Seconds Until, ushort Platform, ToldBytes Told)
{
    public Verdict Verdict => (Verdict)Told.Verdict;

    public Pattern? Pattern => Told.Pattern == 0 ? null : (Pattern)(Told.Pattern - 1);

    public DeadlineState StateAt(DateTime now) =>
        Until.Time is { } until ? Deadline.StateOf(until - now, (DeadlineBound)Told.Bound) : DeadlineState.Unknown;
}

/// <summary>Three of a row's facts, a byte each; the pattern from 1, 0 for none.</summary>
internal readonly record struct ToldBytes(byte Verdict, byte Pattern, byte Bound);

/// <summary>A time to the second from 1970 to 2106 in four bytes; what lies outside is no time of an order.</summary>
internal readonly record struct Seconds(uint Value) : IComparable<Seconds>
{
    public bool Known => Value != 0;

    public DateTime? Time => Known ? DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(Value), DateTimeKind.Unspecified) : null;

    public static Seconds Of(DateTime? time) =>
        time is { } known && (known - DateTime.UnixEpoch).TotalSeconds is >= 1 and < uint.MaxValue and var seconds ? new((uint)seconds) : default;

    public int CompareTo(Seconds other) => Value.CompareTo(other.Value);
}

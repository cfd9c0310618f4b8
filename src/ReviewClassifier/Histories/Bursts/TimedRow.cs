namespace ReviewClassifier.Histories.Bursts;

/// <summary>A row as a scan sees it.</summary>
/// <param name="Group">What is scanned by itself: the digest of an item, or 0 for the whole shop.</param>
/// <param name="Time">When the review was written, in seconds.</param>
/// <param name="Ordinal">The row.</param>
/// <param name="Marked">1 where the row is one of those that may be too many, 0 where it is only one of those among which they are.</param>
internal readonly record struct TimedRow(ulong Group, long Time, long Ordinal, long Marked) : IComparable<TimedRow>
{
    public const long Hour = 3600;

    public const long Day = 24 * Hour;

    public int CompareTo(TimedRow other) => (Group, Time, Ordinal).CompareTo((other.Group, other.Time, other.Ordinal));
}

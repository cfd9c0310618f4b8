using System.Globalization;

namespace ReviewClassifier.IO.Times;

/// <summary>
/// Times as exports write them, read as the wall clock of the shop (China, UTC+8, no summer time). Never depends on the
/// machine's culture or time zone.
/// </summary>
public static class ShopTime
{
    /// <summary>What <see cref="TryParse"/> accepts, in words for a message.</summary>
    public const string Forms = "a time such as 2026-03-04 19:05:12, 2026-03-04T19:05:12Z, 2026年3月4日 19:05 or Unix seconds";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>
    /// Reads a date, or a date with a time to the minute, second or fraction (to 100 ns, the rest cut), with <c>-</c>,
    /// <c>/</c>, <c>.</c> or 年月日 between the parts; with a zone (<c>Z</c>, <c>+08:00</c>, <c>+0800</c>) it is converted to
    /// UTC+8. Digits alone are yyyyMMdd (8), yyyyMMddHHmmss (14), Unix seconds (9 or 10) or milliseconds (13).
    /// False for anything else; never throws.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime time)
    {
        time = default;
        var rest = text.Trim();
        if (!rest.ContainsAnyExceptInRange('0', '9'))
        {
            return TryDigits(rest, out time);
        }

        var cursor = new TimeCursor(rest);
        if (!cursor.TakeDate(out time))
        {
            return false;
        }

        return cursor.AtEnd
            || (cursor.TakeClock(out var clock) && cursor.TakeZone(out var ahead) && TryShift(time, clock - (ahead - China ?? TimeSpan.Zero), out time));
    }

    /// <summary>
    /// Reads Unix time: seconds below 1e11, milliseconds from there; false before 1973 (1e8 seconds), where a number is
    /// rather a date written without dashes or a zero for "unknown", and from 1e14 on.
    /// </summary>
    public static bool TryFromUnix(double number, out DateTime time)
    {
        var milliseconds = Math.Round(number < 1e11 ? number * 1000 : number);
        time = default;
        return number is >= 1e8 and < 1e14 && TryShift(DateTime.UnixEpoch, China + TimeSpan.FromMilliseconds(milliseconds), out time);
    }

    /// <summary>The wall clock of the shop at a time of UTC.</summary>
    public static DateTime OfUtc(DateTime utc) => DateTime.SpecifyKind(utc + China, DateTimeKind.Unspecified);

    /// <summary>The time as our files write it: to the second, with as much of a fraction as there is; reads back as the same.</summary>
    public static string Write(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static bool TryDigits(ReadOnlySpan<char> digits, out DateTime time)
    {
        if (digits.Length is 8 or 14)
        {
            var form = digits.Length == 8 ? "yyyyMMdd" : "yyyyMMddHHmmss";
            return DateTime.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        }

        time = default;
        return digits.Length is 9 or 10 or 13
            && TryFromUnix(double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), out time);
    }

    private static bool TryShift(DateTime time, TimeSpan by, out DateTime shifted)
    {
        var ticks = time.Ticks + by.Ticks;
        var inRange = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        shifted = inRange ? new DateTime(ticks) : default;
        return inRange;
    }
}

using System.Buffers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>A time as chats write it: often without a date, or without a year.</summary>
/// <param name="Year">Null where no year is written.</param>
/// <param name="Month">Null where no day of the year is written.</param>
/// <param name="Day">Null where no day of the year is written.</param>
/// <param name="Back">How many days before today; null where it is not written so.</param>
/// <param name="Weekday">The last such day before today; null where it is not written so.</param>
/// <param name="Clock">The time of day; null where only a day is written.</param>
internal readonly record struct WrittenTime(int? Year, int? Month, int? Day, int? Back, DayOfWeek? Weekday, TimeSpan? Clock)
{
    public bool HasDay => Month is not null || Back is not null || Weekday is not null;

    /// <summary>Whether it tells a moment without any context.</summary>
    public bool IsWhole => Year is not null && Clock is not null;

    private static readonly (string Word, int Back)[] Days = [("今天", 0), ("昨天", 1), ("前天", 2), ("Today", 0), ("Yesterday", 1)];

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789-/.");

    private static readonly string[] Weeks = ["星期", "礼拜", "周"];

    private static readonly (string Word, bool Later)[] Periods =
    [
        ("凌晨", false), ("清晨", false), ("早上", false), ("早晨", false), ("上午", false), ("中午", true), ("下午", true), ("傍晚", true),
        ("晚上", true), ("半夜", false), ("AM", false), ("PM", true),
    ];

    /// <summary>Reads the time that a text starts with, as long as it goes; false where it starts with none.</summary>
    public static bool TryTake(ReadOnlySpan<char> text, out WrittenTime time, out int length)
    {
        time = default;
        length = 0;
        var rest = text;
        if (TakeDay(ref rest, ref time))
        {
            length = text.Length - rest.Length;
            TakeWeekday(ref rest, ref time);
            length = text.Length - rest.Length;
        }

        var clocked = rest;
        if (length > 0)
        {
            clocked = clocked is ['T' or 't' or ',' or '，', ..] ? clocked[1..] : clocked;
            clocked = clocked.TrimStart(Written.Blank);
        }

        if (TakeClock(ref clocked, out var clock))
        {
            time = time with { Clock = clock };
            length = text.Length - clocked.Length;
        }

        // 03-04 alone is as well a range or a score; only a clock makes it a day.
        return length > 0 && (time.Clock is not null || !IsBareNumbers(text[..length]));
    }

    private static bool IsBareNumbers(ReadOnlySpan<char> text) => text.Length < 8 && text.IndexOfAnyExcept(Numbers) < 0;

    private static bool TakeDay(ref ReadOnlySpan<char> rest, ref WrittenTime time)
    {
        foreach (var (word, back) in Days)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[word.Length..];
                time = time with { Back = back };
                return true;
            }
        }

        return TakeWeekday(ref rest, ref time) || TakeDate(ref rest, ref time);
    }

    private static bool TakeDate(ref ReadOnlySpan<char> text, ref WrittenTime time)
    {
        var rest = text;
        int? year = null;
        if (!TakeNumber(ref rest, 4, out var first, out var digits) || rest.IsEmpty)
        {
            return false;
        }

        var parting = rest[0];
        if (digits == 4 && parting is '-' or '/' or '.' or '年')
        {
            year = first;
            rest = rest[1..].TrimStart(' ');
            if (year == 0 || !TakeNumber(ref rest, 2, out first, out _) || rest.IsEmpty || rest[0] != (parting == '年' ? '月' : parting))
            {
                return false;
            }
        }
        else if (digits > 2 || parting is not ('月' or '-' or '/'))
        {
            return false;
        }

        var inWords = rest[0] == '月';
        rest = rest[1..].TrimStart(' ');
        if (!TakeNumber(ref rest, 2, out var day, out _) || first is 0 or > 12
            || day == 0 || day > DateTime.DaysInMonth(year ?? 2000, first))
        {
            return false;
        }

        if (inWords)
        {
            if (rest is not ['日' or '号', ..])
            {
                return false;
            }

            rest = rest[1..];
        }
        else if (rest is [>= '0' and <= '9' or '-' or '/', ..])
        {
            return false;
        }

        time = time with { Year = year, Month = first, Day = day };
        text = rest;
        return true;
    }

    private static bool TakeWeekday(ref ReadOnlySpan<char> text, ref WrittenTime time)
    {
        var rest = text.TrimStart(Written.Blank);
        var bracket = rest is [var opening, ..] ? Written.Closing(opening) : '\0';
        rest = bracket == '\0' ? rest : rest[1..];
        foreach (var word in Weeks)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && rest.Length > word.Length
                && "日一二三四五六天".IndexOf(rest[word.Length], StringComparison.Ordinal) is >= 0 and var number)
            {
                rest = rest[(word.Length + 1)..];
                if (bracket != '\0' && (rest.IsEmpty || rest[0] != bracket))
                {
                    return false;
                }

                text = bracket == '\0' ? rest : rest[1..];
                time = time with { Weekday = (DayOfWeek)(number % 7) };
                return true;
            }
        }

        return false;
    }

    private static bool TakeClock(ref ReadOnlySpan<char> text, out TimeSpan clock)
    {
        clock = default;
        var rest = text;
        var later = TakePeriod(ref rest);
        rest = later is null ? rest : rest.TrimStart(' ');
        if (!TakeNumber(ref rest, 2, out var hour, out _) || hour > 23 || !TakePart(ref rest, out var minute))
        {
            return false;
        }

        var ticks = 0L;
        if (TakePart(ref rest, out var second) && rest is ['.', >= '0' and <= '9', ..])
        {
            rest = rest[1..];
            for (var unit = TimeSpan.TicksPerSecond / 10; rest is [>= '0' and <= '9', ..]; unit /= 10)
            {
                ticks += (rest[0] - '0') * unit;
                rest = rest[1..];
            }
        }

        if (rest is [>= '0' and <= '9' or ':' or '：', >= '0' and <= '9', ..] or [>= '0' and <= '9'])
        {
            return false;
        }

        var behind = rest.TrimStart(' ');
        if (later is null && behind is ['A' or 'P' or 'a' or 'p', 'M' or 'm', ..])
        {
            later = TakePeriod(ref behind);
            rest = behind;
        }

        hour = later switch
        {
            true when hour is > 0 and < 12 => hour + 12,
            false when hour == 12 && minute < 60 => 0,
            _ => hour,
        };
        clock = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        text = rest;
        return true;
    }

    private static bool? TakePeriod(ref ReadOnlySpan<char> rest)
    {
        foreach (var (word, later) in Periods)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[word.Length..];
                return later;
            }
        }

        return null;
    }

    private static bool TakePart(ref ReadOnlySpan<char> rest, out int part)
    {
        part = 0;
        var ok = rest is [':' or '：', >= '0' and <= '5', >= '0' and <= '9', ..];
        if (ok)
        {
            part = ((rest[1] - '0') * 10) + rest[2] - '0';
            rest = rest[3..];
        }

        return ok;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int most, out int number, out int digits)
    {
        number = 0;
        for (digits = 0; digits < most && digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
        {
            number = (number * 10) + rest[digits] - '0';
        }

        rest = rest[digits..];
        return digits > 0;
    }
}

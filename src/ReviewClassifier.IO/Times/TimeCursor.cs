namespace ReviewClassifier.IO.Times;

/// <summary>Walks through a written time, part by part; each part answers false where it is not there or out of range.</summary>
internal ref struct TimeCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;
    private bool inWords = false;

    public readonly bool AtEnd => rest.IsEmpty;

    public bool TakeDate(out DateTime date)
    {
        date = default;
        if (!TakeNumber(4, 4, out var year) || !TakeOne(out var first)
            || !TakeNumber(1, 2, out var month) || !TakeOne(out var second)
            || !TakeNumber(1, 2, out var day))
        {
            return false;
        }

        if (first == '年' ? second != '月' || !TakeOne(out var third) || third != '日' : first != second || first is not ('-' or '/' or '.'))
        {
            return false;
        }

        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        inWords = first == '年';
        date = new DateTime(year, month, day);
        return true;
    }

    public bool TakeClock(out TimeSpan clock)
    {
        clock = default;
        var gap = rest is ['T' or 't', ..] ? rest[1..] : rest.TrimStart();
        var parted = inWords || gap.Length < rest.Length;
        rest = gap;
        if (!parted || !TakeNumber(1, 2, out var hour) || !TakeOne(out var colon) || colon != ':'
            || !TakeNumber(2, 2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var second = 0;
        var ticks = 0;
        if (rest is [':', ..])
        {
            rest = rest[1..];
            if (!TakeNumber(2, 2, out second) || second > 59)
            {
                return false;
            }

            if (rest is ['.' or ',', ..] && !TakeFraction(out ticks))
            {
                return false;
            }
        }

        clock = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return true;
    }

    private bool TakeFraction(out int ticks)
    {
        rest = rest[1..];
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? rest.Length : length;
        ticks = 0;
        for (var i = 0; i < 7; i++)
        {
            ticks = (ticks * 10) + (i < length ? rest[i] - '0' : 0);
        }

        rest = rest[length..];
        return length > 0;
    }

    /// <summary>How far ahead of UTC the clock is; null where no zone is written. It ends the text.</summary>
    public bool TakeZone(out TimeSpan? ahead)
    {
        rest = rest.TrimStart();
        ahead = rest.IsEmpty ? null : TimeSpan.Zero;
        if (rest is [] or ['Z' or 'z'])
        {
            return true;
        }

        if (!TakeOne(out var sign) || sign is not ('+' or '-') || !TakeNumber(2, 2, out var hours) || hours > 14)
        {
            return false;
        }

        var minutes = 0;
        if (!rest.IsEmpty)
        {
            rest = rest[0] == ':' ? rest[1..] : rest;
            if (!TakeNumber(2, 2, out minutes) || minutes > 59)
            {
                return false;
            }
        }

        ahead = new TimeSpan(hours, minutes, 0) * (sign == '+' ? 1 : -1);
        return rest.IsEmpty;
    }

    private bool TakeOne(out char character)
    {
        character = rest.IsEmpty ? '\0' : rest[0];
        rest = rest.IsEmpty ? rest : rest[1..];
        return character != '\0';
    }

    private bool TakeNumber(int fewest, int most, out int number)
    {
        var length = 0;
        number = 0;
        for (; length < most && length < rest.Length && char.IsAsciiDigit(rest[length]); length++)
        {
            number = (number * 10) + (rest[length] - '0');
        }

        rest = rest[length..];
        return length >= fewest;
    }
}

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Turns times as they are written one after another into moments: each is read in the light of those before it.</summary>
/// <param name="today">The day the chat was copied; null where it is not known.</param>
internal sealed class DayClock(DateTime? today)
{
    // A clock that goes back by more than this has passed midnight; by less it is two exports that overlap.
    private static readonly TimeSpan Midnight = TimeSpan.FromHours(6);

    private readonly DateTime? today = today?.Date;
    private DateTime? day = today?.Date;
    private DateTime? last;

    /// <summary>The moment; null where its day or its clock is not told.</summary>
    public DateTime? Read(WrittenTime time)
    {
        if (time.HasDay)
        {
            day = DayOf(time);
            last = null;
        }

        if (day is null || time.Clock is not { } clock)
        {
            return null;
        }

        if (!time.HasDay && last is { } before && before - (day + clock) > Midnight && day < DateTime.MaxValue.Date)
        {
            day = day.Value.AddDays(1);
        }

        return last = day + clock;
    }

    private DateTime? DayOf(WrittenTime time)
    {
        if (time.Back is { } back)
        {
            return Before(back);
        }

        if (time.Month is { } month && time.Day is { } number)
        {
            return time.Year is { } year ? new DateTime(year, month, number) : WithoutYear(month, number);
        }

        return today is { } now && time.Weekday is { } weekday ? Before((((int)now.DayOfWeek - (int)weekday) + 7) % 7) : null;
    }

    private DateTime? Before(int days) =>
        today is { } now && now - DateTime.MinValue >= TimeSpan.FromDays(days) ? now.AddDays(-days) : null;

    // The last such day up to today; without a today the one nearest to the day before it in the chat.
    private DateTime? WithoutYear(int month, int number)
    {
        if ((today ?? day) is not { } near)
        {
            return null;
        }

        DateTime? best = null;
        for (var year = Math.Max(near.Year - 4, 1); year <= Math.Min(near.Year + 4, 9999); year++)
        {
            if (number > DateTime.DaysInMonth(year, month))
            {
                continue;
            }

            var found = new DateTime(year, month, number);
            var fits = today is null || found <= today.Value;
            if (fits && (best is null || (found - near).Duration() < (best.Value - near).Duration()))
            {
                best = found;
            }
        }

        return best;
    }
}

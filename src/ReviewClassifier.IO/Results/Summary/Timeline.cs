using System.Globalization;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>A day, week or month of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Negative">Its negative reviews.</param>
/// <param name="Malicious">The malicious ones among them.</param>
internal sealed record Period(DateOnly From, DateOnly To, long Negative, long Malicious)
{
    /// <summary>Whether a span of time touches the period.</summary>
    public bool Meets(DateTime from, DateTime to) => DateOnly.FromDateTime(from) < To && DateOnly.FromDateTime(to) >= From;

    /// <summary>Its name below a plot.</summary>
    public string Name => To.DayNumber - From.DayNumber > 7
        ? From.ToString(To.DayNumber - From.DayNumber > 31 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture)
        : From.ToString("MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Negative reviews by the day they were written; days of no sensible year are counted apart.</summary>
internal sealed class Timeline
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MostDays = 62;
    private const int MostWeeks = 106;
    private const int MostMonths = 120;

    private readonly Dictionary<DateOnly, (long Negative, long Malicious)> days = [];

    /// <summary>Negative reviews whose time is not known.</summary>
    public long Undated { get; private set; }

    public void Add(DateTime? at, bool malicious)
    {
        if (at is not { Year: >= FirstYear and <= LastYear } time)
        {
            Undated++;
            return;
        }

        var day = DateOnly.FromDateTime(time);
        var (negative, bad) = days.GetValueOrDefault(day);
        days[day] = (negative + 1, bad + (malicious ? 1 : 0));
    }

    /// <summary>
    /// Days, weeks (from Monday), months or years without a gap from the first to the last, whichever are few enough to be seen.
    /// </summary>
    public IReadOnlyList<Period> Periods()
    {
        if (days.Count == 0)
        {
            return [];
        }

        var (first, last) = (days.Keys.Min(), days.Keys.Max());
        var span = last.DayNumber - first.DayNumber + 1;
        var start = Start(span);
        var sums = days.GroupBy(day => start(day.Key)).ToDictionary(
            group => group.Key, group => (Negative: group.Sum(day => day.Value.Negative), Malicious: group.Sum(day => day.Value.Malicious)));
        var periods = new List<Period>();
        for (var from = start(first); from <= last;)
        {
            var to = Next(from, span);
            var sum = sums.GetValueOrDefault(from);
            periods.Add(new Period(from, to, sum.Negative, sum.Malicious));
            from = to;
        }

        return periods;
    }

    private static Func<DateOnly, DateOnly> Start(int span) => span switch
    {
        <= MostDays => day => day,
        <= MostWeeks * 7 => day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        <= MostMonths * 30 => day => new DateOnly(day.Year, day.Month, 1),
        _ => day => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly from, int span) => span switch
    {
        <= MostDays => from.AddDays(1),
        <= MostWeeks * 7 => from.AddDays(7),
        <= MostMonths * 30 => from.AddMonths(1),
        _ => from.AddYears(1),
    };
}

namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// How the reviews of a shop spread over the hours of a day and the days of a week. Hours and days are taken as independent, and an hour
/// is smoothed with its neighbours, for a small shop has few reviews an hour of the week.
/// </summary>
internal sealed class WeekRhythm
{
    private const int HoursOfWeek = 7 * 24;
    private const long Week = HoursOfWeek * TimedRow.Hour;

    private readonly long[] _hours = new long[24];
    private readonly long[] _days = new long[7];
    private readonly double[] _before = new double[HoursOfWeek + 1];

    public void Add(long time)
    {
        _hours[time / TimedRow.Hour % 24]++;
        _days[time / TimedRow.Day % 7]++;
    }

    /// <summary>Ends the adding.</summary>
    public void Finish()
    {
        for (var i = 0; i < HoursOfWeek; i++)
        {
            var hour = i % 24;
            var smooth = ((_hours[(hour + 23) % 24] + (2.0 * _hours[hour]) + _hours[(hour + 1) % 24]) / 4) + 1;
            _before[i + 1] = _before[i] + (smooth * (_days[i / 24] + 1));
        }

        for (var i = 1; i <= HoursOfWeek; i++)
            _before[i] /= _before[HoursOfWeek];
    }

    /// <summary>How much of a week's reviews a span of time should have; 0 where it ends before it starts.</summary>
    public double Mass(long start, long end) => end <= start ? 0 : Since(end) - Since(start);

    private double Since(long time)
    {
        var (weeks, rest) = Math.DivRem(time, Week);
        var (hour, seconds) = Math.DivRem(rest, TimedRow.Hour);
        return weeks + _before[hour] + ((_before[hour + 1] - _before[hour]) * seconds / TimedRow.Hour);
    }
}

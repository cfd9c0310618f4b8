namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>When reviews come: hours of the day, days of the week, slow drift, noisy days, and the weeks after promotions.</summary>
internal sealed class ShopCalendar
{
    private static readonly double[] _hours =
        Sums([3, 1.5, 0.8, 0.5, 0.4, 0.5, 1.2, 2.5, 4, 5.5, 6.5, 6.5, 6.5, 6, 5.5, 5.5, 5.5, 5.5, 5.5, 6.5, 8, 8.5, 8, 5.5]);

    private static readonly double[] _weekdays = [1.1, 1.0, 0.95, 0.95, 0.9, 1.05, 1.15];

    private readonly double[] _days;

    public ShopCalendar(ShopShape shape, Chances chances)
    {
        Start = new DateTime(2025, 1, 1);
        _days = new double[shape.Days];
        NegativeFactors = new double[shape.Days];
        var (rate, quality) = (0.0, 0.0);
        for (var day = 0; day < shape.Days; day++)
        {
            var date = Start.AddDays(day);
            rate = (0.95 * rate) + (0.08 * chances.Normal());
            quality = (0.95 * quality) + (0.05 * chances.Normal());
            var promotion = Promotion(date);
            _days[day] = _weekdays[(int)date.DayOfWeek] * Math.Exp(rate) * chances.Factor(0.25) * (1 + promotion);
            NegativeFactors[day] = Math.Exp(quality) * chances.Factor(0.2) * (promotion > 0.5 ? 1.2 : 1);
        }

        var all = _days.Sum();
        for (var day = 0; day < shape.Days; day++)
            _days[day] *= shape.Rows / all;
    }

    public DateTime Start { get; }

    /// <summary>By how much a day's share of negative reviews differs from the ordinary.</summary>
    public double[] NegativeFactors { get; }

    /// <summary>How many reviews are to be expected on a day.</summary>
    public double Expected(int day) => _days[day];

    /// <summary>A time of that day.</summary>
    public DateTime TimeOf(int day, Chances chances) =>
        Start.AddDays(day).AddHours(chances.Weighted(_hours)).AddSeconds(chances.Below(3600));

    // Reviews come some days after the sale, over two weeks.
    private static double Promotion(DateTime date) => new[] { (3, 8, 1.5), (6, 18, 3.0), (9, 9, 0.8), (11, 11, 4.0), (12, 12, 1.5) }
        .Select(p => (After: (date - new DateTime(date.Year, p.Item1, p.Item2)).Days - 3, Height: p.Item3))
        .Where(p => p.After is >= -2 and < 16)
        .Sum(p => p.Height * (p.After < 0 ? 0.5 : Math.Exp(-p.After / 5.0)));

    private static double[] Sums(double[] weights)
    {
        for (var i = 1; i < weights.Length; i++)
            weights[i] += weights[i - 1];
        return weights;
    }
}

using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// By how much days differ beyond what counting explains: the squared coefficient of variation of a share or a rate, which is 1/k of a
/// negative binomial. Estimated by moments (Williams, Extra-binomial variation in logistic linear models, 1982), each day's part capped, so
/// that a few days of attack do not pass for the shop's way.
/// </summary>
internal static class Variation
{
    // A squared residual of 12 is 3.5 standard deviations.
    private const double MostOfDay = 12;
    private const double LeastVariance = 0.3;

    // A few hundred days of a few reviews tell so little of the variation that the least one counts as much as they do.
    private const double PriorWeight = 300;
    private const int DaysAround = 3;
    private const int Days = (2 * DaysAround) + 1;

    /// <summary>The correlation of trials whose mean share varies so.</summary>
    public static double Correlation(double variation, double share) => Math.Min(0.5, variation * share / (1 - Math.Min(share, 0.999)));

    /// <summary>Of the share of marked rows among all.</summary>
    public static double OfShare(SortedRecords<TimedRow> rows, double share, double least)
    {
        var sums = default(Sums);
        foreach (var day in ByDay(rows))
            sums.Add(day.Marked, day.All, share);
        return sums.Estimate(least);
    }

    /// <summary>Of the rate of marked rows: each day against the three before and the three behind it.</summary>
    public static double OfRate(SortedRecords<TimedRow> rows, WeekRhythm rhythm, double least)
    {
        var sums = default(Sums);
        var week = new Queue<(long Day, long Marked)>();
        foreach (var (day, marked, _) in ByDay(rows))
        {
            // Days without a row count too, but of a long gap only its ends.
            var last = week.Count == 0 ? day - 1 : week.Last().Day;
            for (var empty = last + 1; empty < Math.Min(day, last + 1 + Days); empty++)
                Push((empty, 0), ref sums);
            for (var empty = Math.Max(last + 1 + Days, day - Days); empty < day; empty++)
                Push((empty, 0), ref sums);
            Push((day, marked), ref sums);
        }

        return sums.Estimate(least);

        void Push((long Day, long Marked) next, ref Sums into)
        {
            week.Enqueue(next);
            if (week.Count < Days)
                return;
            var all = week.Sum(d => rhythm.Mass(d.Day * TimedRow.Day, (d.Day + 1) * TimedRow.Day));
            var (centre, marked) = week.ElementAt(DaysAround);
            into.Add(marked, week.Sum(d => d.Marked), rhythm.Mass(centre * TimedRow.Day, (centre + 1) * TimedRow.Day) / all);
            week.Dequeue();
        }
    }

    private static IEnumerable<(long Day, long Marked, long All)> ByDay(SortedRecords<TimedRow> rows)
    {
        var (day, marked, all) = (0L, 0L, 0L);
        foreach (var row in rows.All())
        {
            if (all > 0 && row.Time / TimedRow.Day != day)
            {
                yield return (day, marked, all);
                (marked, all) = (0, 0);
            }

            day = row.Time / TimedRow.Day;
            marked += row.Marked;
            all++;
        }

        if (all > 0)
            yield return (day, marked, all);
    }

    private struct Sums
    {
        private double _excess;
        private double _weight;

        public void Add(long marked, long all, double share)
        {
            var variance = all * share * (1 - share);
            if (variance < LeastVariance || all < 2)
                return;
            var residual = marked - (all * share);
            _excess += Math.Min(MostOfDay, residual * residual / variance) - 1;
            _weight += (all - 1) * share / (1 - share);
        }

        public readonly double Estimate(double least) => Math.Max(least, (_excess + (PriorWeight * least)) / (_weight + PriorWeight));
    }
}

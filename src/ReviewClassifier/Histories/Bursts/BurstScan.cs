using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Looks at a window of each length behind every marked row. Given the row that starts a window, the others are in it as by chance (the
/// Slivnyak-Mecke formula for point processes); so with each window tested at the level divided by the number of windows, the expected
/// number of false ones is at most the level (Bonferroni). Scan statistics' closer approximations (Naus, 1982) would gain little here and
/// know neither rhythm nor varying rates. Of overlapping windows the least probable one is told.
/// </summary>
/// <param name="rows">The rows, by group and time.</param>
/// <param name="lengths">The lengths of windows, in seconds.</param>
/// <param name="chance">What chance does.</param>
/// <param name="level">The expected number of false windows in all.</param>
internal sealed class BurstScan(SortedRecords<TimedRow> rows, IReadOnlyList<long> lengths, IChance chance, double level)
{
    // Three rows in a window are an accident whatever the calculation says.
    private const int FewestMarked = 4;
    private const int ReachInLengths = 3;

    private readonly Cursor[] _cursors = [.. lengths.Select(length => new Cursor(rows, length))];
    private long _looks;

    /// <summary>The bursts in order of group and time.</summary>
    /// <param name="marked">How many marked rows there are.</param>
    public IEnumerable<Burst> Find(long marked)
    {
        _looks = Math.Max(1, marked * lengths.Count);
        var ends = new RunningCount(rows);
        var group = default(GroupCounts);
        ulong? current = null;
        Burst? best = null;
        var until = 0L;
        var before = 0L;
        foreach (var (row, place) in rows.All().Select((row, place) => (row, (long)place)))
        {
            if (row.Group != current)
            {
                current = row.Group;
                var (markedBefore, allBefore) = (ends.Marked, ends.All);
                ends.GoTo(row.Group, long.MaxValue);
                group = new GroupCounts(ends.Marked - markedBefore, ends.All - allBefore, row.Time, ends.LastTime);
            }

            if (row.Marked == 0)
                continue;
            foreach (var burst in group.Marked < FewestMarked ? [] : At(row, place, before, group))
            {
                if (best is not null && (best.Group != burst.Group || burst.Start >= until))
                {
                    yield return best;
                    best = null;
                }

                until = best is null ? burst.End : Math.Max(until, burst.End);
                if (best is null || burst.Probability < best.Probability)
                    best = burst;
            }

            before++;
        }

        if (best is not null)
            yield return best;
    }

    private IEnumerable<Burst> At(TimedRow row, long place, long before, GroupCounts group)
    {
        foreach (var cursor in _cursors)
        {
            var window = cursor.At(row, place, before, group);
            if (window.Marked < FewestMarked)
                continue;
            var (probability, expected) = chance.Of(window);
            if (probability * _looks <= level)
                yield return new Burst(row.Group, row.Time, window.End, place, window.Marked, expected, probability * _looks);
        }
    }

    /// <summary>Moves a window of one length, and its neighbourhood, over the rows.</summary>
    private sealed class Cursor(SortedRecords<TimedRow> rows, long length)
    {
        private readonly long _reach = ReachInLengths * Math.Max(length, TimedRow.Day);
        private readonly RunningCount _near = new(rows);
        private readonly RunningCount _end = new(rows);
        private readonly RunningCount _far = new(rows);

        public WindowCounts At(TimedRow row, long place, long before, GroupCounts group)
        {
            var end = row.Time + length;
            var near = _near.GoTo(row.Group, row.Time - _reach);
            var inside = _end.GoTo(row.Group, end);
            var far = _far.GoTo(row.Group, end + _reach);
            return new WindowCounts
            {
                Start = row.Time,
                End = end,
                Reach = _reach,
                Marked = inside.Marked - before,
                All = inside.All - place,
                NearMarked = before - near.Marked + far.Marked - inside.Marked,
                NearAll = place - near.All + far.All - inside.All,
                Group = group,
            };
        }
    }
}

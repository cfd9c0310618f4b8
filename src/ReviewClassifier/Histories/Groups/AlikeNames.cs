using ReviewClassifier.Histories.Bursts;
using ReviewClassifier.Histories.Spooling;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories.Groups;

/// <summary>
/// Finds buyers whose nicknames differ in the ending only and who came together: likeness alone is common. Together means that of all the
/// negative reviews under such a name as many fell so close in time, or so close and on the same item, as chance hardly puts there (the
/// binomial tail of the share of time and of the item, at the level divided by the number of looks, halved for each further row), or that
/// their texts are nearly the same.
/// </summary>
internal sealed class AlikeNames(SpoolFolder folder, HistoryOptions options)
{
    private const long Longest = 7 * TimedRow.Day;
    private const int MostTogether = 16;

    // A name that so many share tells nothing, and is not held in memory.
    private const int MostOfName = 4096;

    // Reviews come in waves: a span of time counts as so many times as long.
    private const double Waves = 3;

    private readonly SortedSpool<Named> _named = new(folder);
    private readonly HashedCounts _items = new();
    private long _count;
    private long _first = long.MaxValue;
    private long _last;

    /// <summary>Takes a negative review.</summary>
    public void Add(in Member member, string? name, ulong item)
    {
        _count++;
        _items.Add(item);
        if (member.Time > 0)
            (_first, _last) = (Math.Min(_first, member.Time), Math.Max(_last, member.Time));
        if (name is not null && NameSkeleton.Of(name) is { } skeleton)
            _named.Add(new Named(TextDigest.Of(skeleton), item, member));
    }

    /// <summary>The groups, with their probability; null where it is their texts that tell. Call once.</summary>
    public IEnumerable<(RowGroup Group, double? Probability)> Find(SameTexts texts)
    {
        var named = _named.Sort();
        var looks = 2.0 * Math.Max(1, Names(named).Sum(rows => (long)rows.Count));
        var together = new RowGroups(folder, options.MostRows);
        var likely = new SortedDictionary<long, double>();
        foreach (var rows in Names(named))
        {
            foreach (var sameItem in new[] { false, true })
            {
                for (var i = 0; i < rows.Count; i++)
                    Look(rows, i, sameItem, looks, together, likely);
            }

            LinkTexts(rows, texts, together);
        }

        foreach (var group in together.Groups().Where(g => g.Buyers > 1))
        {
            var known = group.Rows.Where(likely.ContainsKey).Select(row => (double?)likely[row]).Min();
            yield return (group, known);
        }
    }

    private void Look(
        List<Named> rows, int from, bool sameItem, double looks, RowGroups together, SortedDictionary<long, double> likely)
    {
        var first = rows[from];
        if (first.Member.Time == 0 || (sameItem && first.Item == 0))
            return;
        var names = new HashSet<ulong> { first.Member.Buyer };
        for (var i = from + 1; i < rows.Count && names.Count < MostTogether && rows[i].Member.Time - first.Member.Time <= Longest; i++)
        {
            if ((sameItem && rows[i].Item != first.Item) || !names.Add(rows[i].Member.Buyer))
                continue;
            var time = Waves * (rows[i].Member.Time - first.Member.Time + TimedRow.Hour) / (_last - _first + TimedRow.Hour);
            var share = Math.Min(1, time) * (sameItem ? _items.Count(first.Item) / (double)_count : 1);
            var probability = Tails.AtLeast(names.Count - 1, rows.Count - 1, share, 0) * looks * Math.Pow(2, names.Count - 1);
            if (probability > options.FalseAlarmsOfKind)
                continue;
            for (var j = from + 1; j <= i; j++)
            {
                if (!sameItem || rows[j].Item == first.Item)
                    together.Link(first.Member, rows[j].Member);
            }

            likely[first.Member.Ordinal] = Math.Min(probability, likely.GetValueOrDefault(first.Member.Ordinal, 1));
        }
    }

    private static void LinkTexts(List<Named> rows, SameTexts texts, RowGroups together)
    {
        foreach (var alike in rows.GroupBy(row => texts.Root(row.Member.Ordinal)))
        {
            foreach (var row in alike.Skip(1))
                together.Link(alike.First().Member, row.Member);
        }
    }

    // The rows of each skeleton that different buyers have, by time.
    private static IEnumerable<List<Named>> Names(SortedRecords<Named> named)
    {
        var rows = new List<Named>();
        foreach (var row in named.All())
        {
            if (rows.Count > 0 && rows[0].Skeleton != row.Skeleton)
            {
                if (IsShared(rows))
                    yield return rows;
                rows = [];
            }

            if (rows.Count <= MostOfName)
                rows.Add(row);
        }

        if (IsShared(rows))
            yield return rows;
    }

    private static bool IsShared(List<Named> rows) =>
        rows.Count <= MostOfName && rows.Exists(row => row.Member.Buyer != rows[0].Member.Buyer);

    private readonly record struct Named(ulong Skeleton, ulong Item, Member Member) : IComparable<Named>
    {
        public int CompareTo(Named other) => new Keyed(Skeleton, Member.Time, Member).CompareTo(new Keyed(other.Skeleton, other.Member.Time, other.Member));
    }
}

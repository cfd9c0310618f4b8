using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Bursts;

/// <summary>Collects reviews' times and finds the bursts of negative ones, of the shop and of each item.</summary>
internal sealed class ShopBursts(SpoolFolder folder)
{
    // With fewer good reviews than one in four the history is one of negative reviews, and the others are no measure.
    private const double MostNegative = 0.75;

    // Where most reviews stand at midnight only their days are known.
    private const double MostAtMidnight = 0.5;

    // What days of a steady shop differ at the least: a small history shows no variation, which does not mean that there is none.
    private const double LeastVariation = 0.1;

    // An item's own burst tells nothing new where the shop's has these rows already.
    private const double MostShared = 0.5;

    // About twice as long each, so that any burst fills most of one.
    private static readonly long[] _lengths =
    [
        TimedRow.Hour, 3 * TimedRow.Hour, 6 * TimedRow.Hour, 12 * TimedRow.Hour,
        TimedRow.Day, 2 * TimedRow.Day, 3 * TimedRow.Day, 7 * TimedRow.Day,
    ];

    private readonly SortedSpool<TimedRow> _shop = new(folder);
    private readonly SortedSpool<TimedRow> _items = new(folder);
    private readonly WeekRhythm _rhythm = new();
    private long _all;
    private long _negative;
    private long _atMidnight;

    /// <summary>The marked rows of the finished scans, by which bursts name theirs: of the shop, and of the items.</summary>
    public SortedRecords<TimedRow> Shop { get; private set; } = null!;

    public SortedRecords<TimedRow> Items { get; private set; } = null!;

    public void Add(long ordinal, long time, bool negative, ulong item)
    {
        _all++;
        var row = new TimedRow(0, time, ordinal, negative ? 1 : 0);
        _shop.Add(row);
        if (item != 0)
            _items.Add(row with { Group = item });
        _rhythm.Add(time);
        _negative += negative ? 1 : 0;
        _atMidnight += time % TimedRow.Day == 0 ? 1 : 0;
    }

    /// <summary>The bursts, by time.</summary>
    /// <param name="level">The expected number of false ones.</param>
    public IReadOnlyList<Burst> Find(double level)
    {
        Shop = _shop.Sort();
        Items = _items.Sort();
        _rhythm.Finish();
        var share = _negative / (double)Math.Max(1, _all);
        IChance chance = share <= MostNegative
            ? new VolumeChance(_rhythm, share, Variation.OfShare(Shop, share, LeastVariation))
            : new RateChance(_rhythm, Variation.OfRate(Shop, _rhythm, LeastVariation));
        var lengths = _lengths.Where(length => length >= TimedRow.Day || _atMidnight < MostAtMidnight * _all).ToArray();
        var ofShop = new BurstScan(Shop, lengths, chance, level / 2).Find(_negative).ToList();
        var ofItems = new BurstScan(Items, lengths, chance, level / 2).Find(_negative).ToList();
        return [.. Told(ofShop, ofItems).OrderBy(b => b.Start).ThenBy(b => b.Group)];
    }

    // Of a shop's burst and an item's at the same time one is told: the less probable, or the item's where the shop's is hardly more.
    private static IEnumerable<Burst> Told(List<Burst> ofShop, List<Burst> ofItems)
    {
        var told = new SortedSet<int>(Enumerable.Range(0, ofShop.Count));
        foreach (var burst in ofItems.OrderBy(b => b.Start).ThenBy(b => b.Group))
        {
            var place = FirstEndingAfter(ofShop, burst.Start);
            if (place == ofShop.Count || !ofShop[place].Overlaps(burst))
            {
                yield return burst;
            }
            else if (burst.Marked > MostShared * ofShop[place].Marked)
            {
                told.Remove(place);
                yield return burst;
            }
        }

        foreach (var place in told)
            yield return ofShop[place];
    }

    private static int FirstEndingAfter(List<Burst> bursts, long time)
    {
        var (low, high) = (0, bursts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bursts[middle].End > time)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}

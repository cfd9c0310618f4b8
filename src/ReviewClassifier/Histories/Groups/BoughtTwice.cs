using ReviewClassifier.Histories.Spooling;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories.Groups;

/// <summary>Finds buyers who bought an item twice within minutes and reviewed both badly.</summary>
internal sealed class BoughtTwice(SpoolFolder folder, HistoryOptions options)
{
    private readonly SortedSpool<Bought> _bought = new(folder);
    private readonly RowGroups _groups = new(folder, options.MostRows);

    /// <summary>Takes a negative review of a buyer and an item that are known.</summary>
    public void Add(in Member member, ulong item, string? number, DateTime paid) => _bought.Add(new Bought(
        TextDigest.Of($"{member.Buyer:x} {item:x}"),
        paid.Ticks / TimeSpan.TicksPerSecond,
        member,
        number is { Length: > 0 } ? TextDigest.Of(number) : 0));

    /// <summary>The groups; call once.</summary>
    public IEnumerable<RowGroup> Find()
    {
        var within = options.TwiceWithin.Ticks / TimeSpan.TicksPerSecond;
        Bought? before = null;
        foreach (var bought in _bought.Sort().All())
        {
            // Two rows of one order are two reviews of one purchase.
            if (before is { } first && first.Key == bought.Key && bought.Paid - first.Paid <= within
                && (first.Order != bought.Order || first.Order == 0))
            {
                _groups.Link(first.Member, bought.Member);
            }

            before = bought;
        }

        return _groups.Groups();
    }

    private readonly record struct Bought(ulong Key, long Paid, Member Member, ulong Order) : IComparable<Bought>
    {
        public int CompareTo(Bought other) => new Keyed(Key, Paid, Member).CompareTo(new Keyed(other.Key, other.Paid, other.Member));
    }
}

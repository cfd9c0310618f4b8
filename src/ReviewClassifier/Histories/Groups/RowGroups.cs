using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Groups;

/// <summary>Joins rows into groups by links between two of them, in bounded memory.</summary>
internal sealed class RowGroups(SpoolFolder folder, int mostRows)
{
    private readonly DisjointRows _sets = new(folder);
    private readonly SortedSpool<Member> _linked = new(folder);

    /// <summary>The lowest ordinal of the row's group; its own where it has none.</summary>
    public long Root(long ordinal) => _sets.Root(ordinal);

    /// <summary>Says that two rows belong together.</summary>
    public void Link(in Member one, in Member other)
    {
        _sets.Join(one.Ordinal, other.Ordinal);
        _linked.Add(one);
        _linked.Add(other);
    }

    /// <summary>The groups in order of their first rows; no links are taken any more.</summary>
    public IEnumerable<RowGroup> Groups()
    {
        var byRoot = new SortedSpool<Keyed>(folder);
        var last = -1L;
        foreach (var member in _linked.Sort().All())
        {
            if (member.Ordinal != last)
                byRoot.Add(new Keyed((ulong)_sets.Root(member.Ordinal), 0, member));
            last = member.Ordinal;
        }

        Growing? group = null;
        foreach (var (root, _, member) in byRoot.Sort().All())
        {
            if (group is not null && group.Root != root)
            {
                yield return group.Done();
                group = null;
            }

            group ??= new Growing(root, mostRows);
            group.Add(member);
        }

        if (group is not null)
            yield return group.Done();
    }

    private sealed class Growing(ulong root, int mostRows)
    {
        private readonly List<long> _rows = [];
        private readonly HashSet<ulong> _buyers = [];
        private long _count;
        private long _from;
        private long _to;

        public ulong Root => root;

        public void Add(in Member member)
        {
            _count++;
            if (_rows.Count < mostRows)
                _rows.Add(member.Ordinal);

            // Two are needed to tell one buyer from several, even where one row alone is listed.
            if (member.Buyer != 0 && _buyers.Count < Math.Max(2, mostRows))
                _buyers.Add(member.Buyer);
            if (member.Time == 0)
                return;
            _from = _from == 0 ? member.Time : Math.Min(_from, member.Time);
            _to = Math.Max(_to, member.Time);
        }

        public RowGroup Done() => new(_rows, _count, _buyers.Count, _from, _to);
    }
}

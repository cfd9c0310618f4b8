using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ReviewClassifier.Histories.Spooling;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories.Groups;

/// <summary>
/// Finds reviews that say nearly the same: equal ones by their digests, and like ones by their sketches, cut into bands so that similar
/// texts meet in a bucket (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3) and checked there by their shingles.
/// </summary>
internal sealed class SameTexts(SpoolFolder folder, RowFile rows, HistoryOptions options)
{
    /// <summary>Where the comparable text stands among a row's texts.</summary>
    public const int Text = 3;

    // Three values a band: two texts that share 0.7 of their shingles meet with probability 1 - (1 - 0.7^3)^10 = 0.985.
    private const int ValuesOfBand = 3;

    // Of a bucket that thousands share, each text is compared with so many before it; the links join the rest.
    private const int MostCompared = 8;

    // Shingles count as hardly ever used elsewhere up to so many other reviews, or this share of all.
    private const long FewOthers = 2;
    private const double ShareOfOthers = 0.005;

    private readonly SortedSpool<Sketched> _texts = new(folder);
    private readonly HashedCounts _shingles = new();
    private readonly RowGroups _groups = new(folder, options.MostRows);
    private long _count;

    public void Add(in Member member, ReadOnlySpan<char> comparable, ReadOnlySpan<byte> sketch)
    {
        _count++;
        foreach (var shingle in Shingles.Cut(comparable, TextSketch.ShingleWidth))
            _shingles.Add(shingle);
        if (comparable.Length < TextSketch.ShortestText || sketch.Length != TextSketch.Bytes)
            return;
        var values = default(SketchValues);
        MemoryMarshal.Cast<byte, ushort>(sketch).CopyTo(values);
        _texts.Add(new Sketched(TextDigest.Of(comparable), member, values));
    }

    /// <summary>The lowest row that says nearly the same; the row itself where none does. Only after <see cref="Find"/>.</summary>
    public long Root(long ordinal) => _groups.Root(ordinal);

    /// <summary>The groups of different buyers; call once.</summary>
    public IEnumerable<RowGroup> Find()
    {
        LinkLike(LinkEqual());
        return _groups.Groups().Where(group => group.Buyers > 1 && Distinctive(group) >= options.LeastDistinctive);
    }

    private SortedRecords<Keyed> LinkEqual()
    {
        var buckets = new SortedSpool<Keyed>(folder);
        Sketched? first = null;
        foreach (var text in _texts.Sort().All())
        {
            if (first?.Digest == text.Digest)
            {
                _groups.Link(first.Value.Member, text.Member);
                continue;
            }

            first = text;
            for (var band = 0; band < TextSketch.Values / ValuesOfBand; band++)
            {
                var key = (ulong)band;
                foreach (var value in ((ReadOnlySpan<ushort>)text.Values).Slice(band * ValuesOfBand, ValuesOfBand))
                    key = (key << 16) | value;
                buckets.Add(new Keyed(key, 0, text.Member));
            }
        }

        return buckets.Sort();
    }

    private void LinkLike(SortedRecords<Keyed> buckets)
    {
        var before = new List<Met>();
        ulong? bucket = null;
        foreach (var (key, _, member) in buckets.All())
        {
            if (bucket != key)
            {
                // Most buckets hold one text, of which then nothing is read.
                before.Clear();
                before.Add(new Met(member));
                bucket = key;
                continue;
            }

            Compare(new Met(member), before);
        }
    }

    // Of those that are one group already the last stands for all, so that a bucket of a hundred thousand copies costs no more than its length.
    private void Compare(Met met, List<Met> before)
    {
        var root = _groups.Root(met.Member.Ordinal);
        var same = before.RemoveAll(other => _groups.Root(other.Member.Ordinal) == root);
        if (same == 0)
        {
            var shingles = Shingled(met);
            foreach (var other in before.FindAll(other => Shingles.Jaccard(Shingled(other), shingles) >= options.LeastLikeness))
            {
                _groups.Link(other.Member, met.Member);
                before.Remove(other);
            }
        }

        if (before.Count == MostCompared)
            before.RemoveAt(0);
        before.Add(met);
    }

    private ulong[] Shingled(Met met) => met.Shingles ??= Read(met.Member.Ordinal);

    private int Distinctive(RowGroup group)
    {
        var most = group.Count + Math.Max(FewOthers, (long)(_count * ShareOfOthers));
        return Read(group.Rows[0]).Count(shingle => _shingles.Count(shingle) <= most);
    }

    private ulong[] Read(long ordinal) => Shingles.Cut(rows.Read(ordinal)[Text], TextSketch.ShingleWidth);

    private sealed class Met(Member member)
    {
        public Member Member => member;

        public ulong[]? Shingles { get; set; }
    }

    [InlineArray(TextSketch.Values)]
    private struct SketchValues
    {
        private ushort _first;
    }

    private readonly struct Sketched(ulong digest, Member member, SketchValues values) : IComparable<Sketched>
    {
        public readonly ulong Digest = digest;
        public readonly Member Member = member;
        public readonly SketchValues Values = values;

        public int CompareTo(Sketched other) => Digest != other.Digest ? Digest.CompareTo(other.Digest) : Member.CompareTo(other.Member);
    }
}

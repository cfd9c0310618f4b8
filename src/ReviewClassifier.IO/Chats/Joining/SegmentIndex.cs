namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>Where the segments of an order or a nickname stand in the spool: 32 bytes for each name of each segment.</summary>
internal sealed class SegmentIndex
{
    private readonly List<Entry> entries = [];
    private readonly HashSet<int> split = [];

    /// <summary>How many segments there are.</summary>
    public int Segments { get; private set; }

    /// <summary>Takes a segment in under its keys.</summary>
    public void Add(long place, int length, IEnumerable<ulong> keys, DateTime? first, DateTime? last)
    {
        foreach (var key in keys)
        {
            entries.Add(new Entry(key, place, length, Segments, Seconds(first), Seconds(last)));
        }

        Segments++;
    }

    /// <summary>Counts a segment that is not found itself, but in parts that follow later.</summary>
    public void AddSplit() => split.Add(Segments++);

    /// <summary>Whether a segment stands in parts elsewhere.</summary>
    public bool IsSplit(int segment) => split.Contains(segment);

    /// <summary>Ends the adding.</summary>
    public void Sort()
    {
        entries.Sort((one, other) => one.Key != other.Key ? one.Key.CompareTo(other.Key) : one.Segment.CompareTo(other.Segment));
        entries.TrimExcess();
    }

    /// <summary>The segments under a key, in the order in which they were read.</summary>
    public ReadOnlySpan<Entry> Find(ulong key)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries);
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Key < key ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < all.Length && all[end].Key == key)
        {
            end++;
        }

        return all[low..end];
    }

    // Whole seconds since 1970, from 1 on; 0 where no time is told.
    private static uint Seconds(DateTime? time) =>
        time is { } at ? (uint)Math.Clamp((at - DateTime.UnixEpoch).TotalSeconds, 1, uint.MaxValue) : 0;

    /// <summary>One segment under one key.</summary>
    internal readonly record struct Entry(ulong Key, long Place, int Length, int Segment, uint FirstSecond, uint LastSecond)
    {
        public bool HasTime => FirstSecond != 0;

        public DateTime First => DateTime.UnixEpoch.AddSeconds(FirstSecond);

        public DateTime Last => DateTime.UnixEpoch.AddSeconds(LastSecond);
    }
}

namespace ReviewClassifier.Text.Features;

/// <summary>
/// The n-grams of one text, single words first. It belongs to one caller at a time and is meant to be used again: in the steady state it
/// allocates nothing.
/// </summary>
public sealed class NGramBuffer
{
    private NGram[] _items = new NGram[1024];

    /// <summary>How many n-grams the text has, repetitions counted.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them, the first ones, are single words.</summary>
    public int WordCount { get; internal set; }

    /// <summary>The n-grams, single words first.</summary>
    public ReadOnlySpan<NGram> Items => _items.AsSpan(0, Count);

    /// <summary>The single words.</summary>
    public ReadOnlySpan<NGram> Words => _items.AsSpan(0, WordCount);

    /// <summary>Makes the buffer empty, as for a text without words.</summary>
    public void Clear()
    {
        Count = 0;
        WordCount = 0;
    }

    /// <summary>Makes room, so that <see cref="Add"/> need not look.</summary>
    internal void Begin(int most)
    {
        Clear();
        if (_items.Length < most)
            _items = GC.AllocateUninitializedArray<NGram>(most + (most / 2));
    }

    internal void Add(ulong key, int start, int end) => _items[Count++] = new NGram(key, start, end);
}

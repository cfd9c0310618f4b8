namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// The words of one text, as the offsets where they end, with the scratch memory of the segmenter. It belongs to one caller at a time and
/// is meant to be used again for text after text: in the steady state segmenting allocates nothing. A fresh buffer costs at most 7 bytes
/// a character; scratch that one huge text needed is given back when shorter texts follow.
/// </summary>
public sealed class WordBuffer
{
    private const int Kept = 1 << 16;
    private int[] _ends = [];
    private ushort[] _codes = [];
    private byte[] _steps = [];

    /// <summary>How many words the last text has.</summary>
    public int Count { get; private set; }

    /// <summary>The end of each word, exclusive, in UTF-16 units of the text, ascending; a word begins where the one before it ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The start and end of a word, in UTF-16 units of the text.</summary>
    /// <param name="index">The word, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public (int Start, int End) this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return (index == 0 ? 0 : _ends[index - 1], _ends[index]);
        }
    }

    /// <summary>Room for the words of a text of this length. The array may be longer.</summary>
    internal int[] RentEnds(int textLength)
    {
        Count = 0;
        return Fit(ref _ends, textLength);
    }

    internal void SetCount(int count) => Count = count;

    /// <summary>Room for a block's character codes and a sentinel after them.</summary>
    internal ushort[] RentCodes(int blockLength) => Fit(ref _codes, blockLength + 1);

    /// <summary>Room for a block's word lengths, which the hidden Markov model then reuses for its steps.</summary>
    internal byte[] RentSteps(int blockLength) => Fit(ref _steps, blockLength);

    private static T[] Fit<T>(ref T[] array, int length)
    {
        // Growing by half keeps a slowly growing series of texts from allocating each time; above the kept size memory matters more.
        if (array.Length < length)
            array = GC.AllocateUninitializedArray<T>(length <= Kept ? Math.Min(Math.Max(length + (length / 2), 256), Kept) : length);
        else if (array.Length > Kept && length <= Kept)
            array = GC.AllocateUninitializedArray<T>(Kept);
        return array;
    }
}

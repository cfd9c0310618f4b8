namespace ReviewClassifier.Text.Normalisation;

/// <summary>
/// A normalised text and the way back to the original. It belongs to one caller at a time and is meant to be used again for text after
/// text: in the steady state normalising allocates nothing.
/// </summary>
public sealed class NormalizedText
{
    private char[] _text = new char[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];

    /// <summary>The normalised text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>The length of <see cref="Text"/> in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>The length of the original in UTF-16 units.</summary>
    public int OriginalLength { get; private set; }

    /// <summary>
    /// The span of the original, in UTF-16 units, that produced a span of the normalised text: from the first to the last unit that had a
    /// part in it, whole characters always. An empty span gives an empty span.
    /// </summary>
    /// <param name="start">The start in <see cref="Text"/>, from 0.</param>
    /// <param name="end">The end, exclusive, at least <paramref name="start"/> and at most <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the normalised text.</exception>
    public (int Start, int End) ToOriginal(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        if (start < end)
            return (_starts[start], _ends[end - 1]);
        var place = start < Length ? _starts[start] : OriginalLength;
        return (place, place);
    }

    internal void Begin(int originalLength)
    {
        Length = 0;
        OriginalLength = originalLength;
    }

    internal void Append(char unit, int start, int end)
    {
        if (Length == _text.Length)
            Grow();
        _text[Length] = unit;
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }

    /// <summary>Puts another character in the place of the last, which then also stands for the original up to <paramref name="end"/>.</summary>
    internal void ReplaceLast(char unit, int end)
    {
        _text[Length - 1] = unit;
        _ends[Length - 1] = end;
    }

    /// <summary>Takes back everything from <paramref name="length"/> on.</summary>
    internal void Truncate(int length) => Length = length;

    private void Grow()
    {
        var length = _text.Length * 2;
        Array.Resize(ref _text, length);
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
    }
}

namespace ReviewClassifier.Models;

/// <summary>The weights of a linear model as they lie in a mapped file: a row a feature, and a last row of zeros that stands for none.</summary>
internal sealed unsafe class WeightTable(MappedFile file, long offset, int features, int columns)
{
    private readonly float* _start = (float*)file.At(offset);

    /// <summary>How many features have a row.</summary>
    public int Features => features;

    /// <summary>How many weights a row has.</summary>
    public int Columns => columns;

    /// <summary>Where the first row lies in memory.</summary>
    public nint Address => (nint)_start;

    /// <summary>How many bytes all rows take.</summary>
    public long Bytes => (features + 1L) * columns * sizeof(float);

    /// <summary>A feature's weights; those of none for the number of features.</summary>
    public ReadOnlySpan<float> this[int feature] => (uint)feature <= (uint)features
        ? new ReadOnlySpan<float>(_start + ((long)feature * columns), columns)
        : throw new ArgumentOutOfRangeException(nameof(feature));
}

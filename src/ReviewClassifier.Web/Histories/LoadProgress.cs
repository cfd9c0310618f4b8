namespace ReviewClassifier.Web.Histories;

/// <summary>How far a history is loaded; told by one thread, asked by any.</summary>
internal sealed class LoadProgress
{
    /// <summary>The share at which all rows were read, and only the findings are still to be made.</summary>
    public const double Read = 0.9;

    private int _rows;
    private double _share;

    /// <summary>How many rows were read.</summary>
    public int Rows => Volatile.Read(ref _rows);

    /// <summary>How much is done, 0 to 1.</summary>
    public double Share => Volatile.Read(ref _share);

    public void Tell(int rows, double read)
    {
        Volatile.Write(ref _rows, rows);
        Volatile.Write(ref _share, read * Read);
    }
}

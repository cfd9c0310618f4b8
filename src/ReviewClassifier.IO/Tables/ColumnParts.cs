namespace ReviewClassifier.IO.Tables;

/// <summary>How many columns of a sheet each column takes: as many as its longest text needs.</summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class ColumnParts(int columns)
{
    private readonly int[] parts = Enumerable.Repeat(1, columns).ToArray();

    /// <summary>The parts of a column.</summary>
    public int this[int column] => parts[column];

    /// <summary>Where a column begins, from 1.</summary>
    public int Start(int column) => parts.Take(column).Sum() + 1;

    /// <summary>Takes a row into account.</summary>
    public void Take(object?[] row)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            // An escape takes 7 characters for one, and an apostrophe may come in front.
            if (row[i] is string { Length: > (XlsxText.MostInCell / 7) - 1 } text)
            {
                parts[i] = Math.Max(parts[i], XlsxText.Cells(text).Count);
            }
        }
    }
}

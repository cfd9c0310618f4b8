using System.Buffers.Binary;

namespace ReviewClassifier.Histories.Spooling;

/// <summary>
/// Which rows belong together, in a file (disjoint sets: Tarjan and van Leeuwen, Worst-case analysis of set union algorithms, 1984, with
/// path halving). The root of a set is its lowest ordinal, whatever the order of the links.
/// </summary>
internal sealed class DisjointRows(SpoolFolder folder)
{
    // Holds the parent's distance; what was never written reads as zero: a row alone is its own root.
    private readonly FileStream _file = folder.Create();

    public long Root(long row)
    {
        while (true)
        {
            var parent = Parent(row);
            if (parent == row)
                return row;
            var above = Parent(parent);
            if (above == parent)
                return parent;
            SetParent(row, above);
            row = above;
        }
    }

    /// <summary>Joins two rows' sets; false where they were one already.</summary>
    public bool Join(long one, long other)
    {
        var (first, second) = (Root(one), Root(other));
        if (first == second)
            return false;
        SetParent(Math.Max(first, second), Math.Min(first, second));
        return true;
    }

    private long Parent(long row)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        var read = RandomAccess.Read(_file.SafeFileHandle, number, row * sizeof(long));
        return read < sizeof(long) ? row : row - BinaryPrimitives.ReadInt64LittleEndian(number);
    }

    private void SetParent(long row, long parent)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, row - parent);
        RandomAccess.Write(_file.SafeFileHandle, number, row * sizeof(long));
    }
}

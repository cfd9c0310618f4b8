using System.Runtime.InteropServices;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Web.Histories;

/// <summary>The sketches (<see cref="TextSketch"/>) of many reviews one after another in large pieces, zeros for a review too short to have one.</summary>
internal sealed class SketchColumn
{
    private const int PieceRows = 4096;
    private readonly List<byte[]> _pieces = [];
    private int _count;

    /// <summary>Takes the sketch of the next row; empty where it has none.</summary>
    public void Add(ReadOnlySpan<byte> sketch)
    {
        if (_count % PieceRows == 0)
            _pieces.Add(new byte[PieceRows * TextSketch.Bytes]);
        sketch.CopyTo(_pieces[^1].AsSpan(_count++ % PieceRows * TextSketch.Bytes));
    }

    /// <summary>The rows whose sketches agree with one in at least so many values, those that agree most first.</summary>
    public IReadOnlyList<int> Like(ReadOnlySpan<byte> sketch, int least, int most)
    {
        if (sketch.IsEmpty)
            return [];
        var asked = MemoryMarshal.Cast<byte, ushort>(sketch);
        var found = new PriorityQueue<int, int>();
        for (var row = 0; row < _count; row++)
        {
            var agreed = Agreed(MemoryMarshal.Cast<byte, ushort>(_pieces[row / PieceRows].AsSpan(row % PieceRows * TextSketch.Bytes, TextSketch.Bytes)), asked);
            if (agreed < least)
                continue;
            found.Enqueue(row, agreed);
            if (found.Count > most)
                found.Dequeue();
        }

        return [.. found.UnorderedItems.OrderByDescending(one => one.Priority).ThenBy(one => one.Element).Select(one => one.Element)];
    }

    private static int Agreed(ReadOnlySpan<ushort> one, ReadOnlySpan<ushort> other)
    {
        var agreed = 0;
        for (var i = 0; i < one.Length; i++)
            agreed += one[i] == other[i] ? 1 : 0;
        return agreed;
    }
}

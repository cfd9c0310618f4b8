using System.Collections;
using System.Text;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>The cells of one record, made into text as they are asked for.</summary>
/// <param name="bytes">UTF-8.</param>
/// <param name="start">Where the record starts in them.</param>
/// <param name="ends">Where cells end in the bytes; one separator stands between two.</param>
/// <param name="first">The place of the first cell's end.</param>
/// <param name="count">How many cells there are.</param>
internal sealed class CsvCells(byte[] bytes, int start, List<int> ends, int first, int count) : IReadOnlyList<string?>
{
    public int Count => count;

    public string? this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
            var from = index == 0 ? start : ends[first + index - 1] + 1;
            return CellText.Read(Text(bytes.AsSpan(from, ends[first + index] - from)));
        }
    }

    public IEnumerator<string?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Text(ReadOnlySpan<byte> raw)
    {
        if (raw is not [(byte)'"', .. var inner, (byte)'"'])
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = Encoding.UTF8.GetString(inner);
        return inner.Contains((byte)'"') ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}

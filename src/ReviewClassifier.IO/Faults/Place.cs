namespace ReviewClassifier.IO.Faults;

/// <summary>Turns a byte offset of a row into the line and column that an editor shows.</summary>
internal static class Place
{
    /// <summary>The line (counted on from <paramref name="firstLine"/>) and the column from 1, in Unicode code points.</summary>
    public static (long Line, long Column) Of(ReadOnlySpan<byte> row, int offset, long firstLine)
    {
        var before = row[..Math.Clamp(offset, 0, row.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (firstLine + before.Count((byte)'\n'), 1 + CodePoints(before[lineStart..]));
    }

    /// <summary>The offset of the byte that is <paramref name="column"/> bytes into the line, both from 0.</summary>
    public static int Offset(ReadOnlySpan<byte> row, long line, long column)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += row[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + column, row.Length);
    }

    private static long CodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0L;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}

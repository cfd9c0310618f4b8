using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>One row of a JSON Lines file, and the bytes it stands in.</summary>
/// <param name="Number">The line of the file, from 1, blank lines counted.</param>
/// <param name="Start">Where its bytes start in the file.</param>
/// <param name="Length">How many they are, without the end of the line.</param>
/// <param name="Id">The case's id; null where the row is no case.</param>
public sealed record LabelledRow(long Number, int Start, int Length, string? Id);

/// <summary>A JSON Lines file with the place of every row in its bytes.</summary>
/// <param name="Bytes">The whole file, gunzipped where it is gzip.</param>
/// <param name="Rows">Its rows that are not blank, in order.</param>
public sealed record LabelledRows(byte[] Bytes, IReadOnlyList<LabelledRow> Rows)
{
    /// <summary>Whether a file is one by its name: <c>.jsonl</c> or <c>.jsonl.gz</c>.</summary>
    public static bool AreIn(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file whole. <see cref="InputException"/> where it cannot be read.</summary>
    public static LabelledRows Read(string path)
    {
        var bytes = ReadAll(path);
        var rows = new List<LabelledRow>();
        var number = 0L;
        for (var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0; start < bytes.Length;)
        {
            number++;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length;
            var row = bytes.AsSpan(start..end).TrimEnd((byte)'\r');
            if (row.ContainsAnyExcept(" \t\r"u8))
            {
                rows.Add(new LabelledRow(number, start, row.Length, CaseParser.Parse(row, path, number).Value?.Id));
            }

            start = end + 1;
        }

        return new(bytes, rows);
    }

    private static byte[] ReadAll(string path)
    {
        using var stream = InputFile.Open(path);
        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read to its end; check that the file is whole and the disk is well.", error);
        }
    }
}

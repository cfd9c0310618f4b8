using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>One row of a file of labelled cases, and the bytes it stands in.</summary>
/// <param name="Number">The line of the file, from 1, blank lines counted.</param>
/// <param name="Start">Where its bytes start in the file.</param>
/// <param name="Length">How many they are, without the end of the line.</param>
/// <param name="Case">The case; null where the row cannot be read.</param>
public sealed record LabelledRow(long Number, int Start, int Length, LabelledCase? Case);

/// <summary>A JSON Lines file of labelled cases with the place of every row in its bytes. Ids may stand twice in it.</summary>
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
        using var stream = InputFile.Open(path);
        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read to its end; check that the file is whole and the disk is well.", error);
        }

        var bytes = memory.ToArray();
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
                // A parser of its own for each row: what stands twice is the reader of the whole set's to refuse.
                var parsed = new LabelledCaseParser().Parse(new RawLine(row, number, null), path, InputFile.Stem(path));
                rows.Add(new LabelledRow(number, start, row.Length, parsed.Value));
            }

            start = end + 1;
        }

        return new(bytes, rows);
    }
}

using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Reads a history's rows in order, parsing some blocks ahead on other threads: parsing is about half of the work of looking for findings.
/// Memory is bounded by those blocks.
/// </summary>
public static class HistoryRows
{
    private const int BlockBytes = 1 << 18;
    private const int Ahead = 4;

    /// <summary>The rows. <see cref="InputException"/> where the file cannot be read or a row is damaged: nothing may be left out.</summary>
    public static IEnumerable<HistoryRow> Read(string history)
    {
        using var lines = JsonLinesReader.Open(history, new JsonLinesOptions { BlockBytes = BlockBytes });
        var parsing = new Queue<Task<HistoryRow[]>>(Ahead);
        for (var more = true; more || parsing.Count > 0;)
        {
            while (more && parsing.Count < Ahead)
            {
                var block = lines.ReadBlock();
                more = block is not null;
                if (block is not null)
                {
                    parsing.Enqueue(Parse(block, history));
                }
            }

            if (parsing.TryDequeue(out var first))
            {
                foreach (var row in first.GetAwaiter().GetResult())
                {
                    yield return row;
                }
            }
        }
    }

    private static Task<HistoryRow[]> Parse(LineBlock block, string history) => Task.Run(() =>
    {
        using (block)
        {
            var rows = new HistoryRow[block.Count];
            for (var i = 0; i < rows.Length; i++)
            {
                var parsed = HistoryParser.Parse(block[i], history);
                rows[i] = parsed.Ok ? parsed.Value : throw new InputException(parsed.Fault.ToString());
            }

            return rows;
        }
    });
}

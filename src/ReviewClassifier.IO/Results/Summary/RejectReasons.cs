using System.Text;
using System.Text.Json;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>How many rows were rejected for which reason: the key and what was expected there, whatever stood in its place.</summary>
internal sealed class RejectReasons
{
    private const int MostReasons = 1_000;

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>All rejects.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the file of rejects that a run left (<see cref="Output.Rejects"/>).</summary>
    public void Read(string path)
    {
        using var reader = JsonLinesReader.Open(path);
        while (reader.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    Add(block[i], path);
                }
            }
        }
    }

    /// <summary>The most frequent reasons.</summary>
    public IReadOnlyList<(string Reason, long Count)> Top(int most) =>
    [
        .. counts.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Take(most).Select(reason => (reason.Key, reason.Value)),
    ];

    private void Add(RawLine line, string path)
    {
        Count++;
        var row = new RowReader(line.Bytes, path, line.Number);
        var (key, expected) = ("", "?");
        try
        {
            row.Next();
            while (row.NextKey())
            {
                if (row.Key.SequenceEqual("key"u8))
                {
                    row.Next();
                    key = row.Text("key");
                }
                else if (row.Key.SequenceEqual("expected"u8))
                {
                    row.Next();
                    expected = row.Text("expected");
                }
                else
                {
                    row.Skip();
                }
            }
        }
        catch (Exception damaged) when (damaged is JsonException or FaultException)
        {
            (key, expected) = ("", "?");
        }

        var reason = Reason(key, expected);
        if (counts.Count < MostReasons || counts.ContainsKey(reason))
        {
            counts[reason] = counts.GetValueOrDefault(reason) + 1;
        }
    }

    // chat[3].from and chat[17].from are one reason.
    private static string Reason(string key, string expected)
    {
        var told = new StringBuilder();
        foreach (var c in key)
        {
            if (!char.IsAsciiDigit(c))
            {
                told.Append(c);
            }
            else if (told is not { Length: > 0 } || told[^1] != '…')
            {
                told.Append('…');
            }
        }

        return told.Length == 0 ? expected : $"{told}: {expected}";
    }
}

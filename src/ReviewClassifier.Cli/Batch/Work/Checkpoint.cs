using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Batch.Work;

/// <summary>Up to where an unfinished run has brought everything to the disk.</summary>
/// <param name="Identity">Which run it is.</param>
/// <param name="Position">Where it stands in its inputs.</param>
/// <param name="Lengths">How long its files were then, in the order of <see cref="WorkFolder"/>'s files.</param>
/// <param name="Tally">What it had counted.</param>
/// <param name="Complete">Whether all inputs were read and only the finishing was left.</param>
internal sealed record Checkpoint(RunIdentity Identity, BatchPosition Position, IReadOnlyList<long> Lengths, BatchTally Tally, bool Complete)
{
    /// <summary>Reads a checkpoint; null where there is none. <see cref="WrongUseException"/> where it is damaged.</summary>
    public static Checkpoint? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var lengths = root.GetProperty("lengths").EnumerateArray().Select(length => length.GetInt64()).ToArray();
            var position = new BatchPosition(
                root.GetProperty("file").GetInt32(), root.GetProperty("rows").GetInt64(), root.GetProperty("total").GetInt64());
            var identity = RunIdentity.Read(root.GetProperty("run"));
            if (identity is not null && lengths.Length == WorkFolder.Files)
                return new Checkpoint(identity, position, lengths, ReadTally(root), root.GetProperty("complete").GetBoolean());
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // All mean the same to a person.
        }

        throw new WrongUseException($"{path}: is damaged, so the unfinished run cannot be gone on with; start over with --restart.");
    }

    /// <summary>Writes it whole or not at all, and to the disk.</summary>
    public void Write(string path)
    {
        using var file = AtomicFile.Create(path);
        using (var json = new Utf8JsonWriter(file.Stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("run");
            Identity.Write(json);
            json.WriteNumber("file", Position.File);
            json.WriteNumber("rows", Position.Rows);
            json.WriteNumber("total", Position.Total);
            json.WriteStartArray("lengths");
            foreach (var length in Lengths)
                json.WriteNumberValue(length);
            json.WriteEndArray();
            foreach (var verdict in Enum.GetValues<Verdict>())
                json.WriteNumber(SnakeCase<Verdict>.Name(verdict), Tally.Of(verdict));
            json.WriteNumber("rejected", Tally.Rejected);
            json.WriteBoolean("complete", Complete);
            json.WriteEndObject();
        }

        file.Commit();
    }

    private static BatchTally ReadTally(JsonElement root)
    {
        var tally = new BatchTally();
        foreach (var verdict in Enum.GetValues<Verdict>())
            tally.Count(verdict, root.GetProperty(SnakeCase<Verdict>.Name(verdict)).GetInt64());
        tally.CountRejected(root.GetProperty("rejected").GetInt64());
        return tally;
    }
}

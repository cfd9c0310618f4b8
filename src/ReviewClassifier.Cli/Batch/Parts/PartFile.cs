using System.Text.Json;
using ReviewClassifier.Cli.Batch.Work;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch.Parts;

/// <summary>
/// What a part says of itself, beside its results as <c>OUTPUT.part.json</c>: which run it is a part of; and as <c>OUTPUT.rows</c> the
/// numbers of its rows, eight bytes each with the low byte first: twice the number, and 1 more for a rejected row; and where chats were
/// joined, as <c>OUTPUT.marks</c>, which of them its cases took.
/// </summary>
/// <param name="Path">The part's results.</param>
/// <param name="Identity">The run.</param>
/// <param name="Shard">Which part of it.</param>
internal sealed record PartFile(string Path, RunIdentity Identity, Shard Shard)
{
    /// <summary>Where the numbers of the rows lie.</summary>
    public string Rows => RowsOf(Path);

    /// <summary>Where it stands which chats were taken.</summary>
    public string Marks => MarksOf(Path);

    /// <summary>Puts them beside the part's results.</summary>
    public static void Write(BatchPlan plan, WorkFolder work)
    {
        if (!File.Exists(work.Rows))
            return;
        using (var file = AtomicFile.Create(JsonOf(plan.Output)))
        {
            using (var json = new Utf8JsonWriter(file.Stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
                work.Identity.Write(json);
            file.Commit();
        }

        if (File.Exists(work.Marks))
            AtomicFile.Place(work.Marks, MarksOf(plan.Output));
        AtomicFile.Place(work.Rows, RowsOf(plan.Output));
    }

    /// <summary>Reads what a part says of itself.</summary>
    /// <exception cref="WrongUseException">It is no part.</exception>
    public static PartFile Read(string path)
    {
        var (json, rows) = (JsonOf(path), RowsOf(path));
        foreach (var file in (string[])[path, json, rows])
        {
            if (!File.Exists(file))
                throw new WrongUseException($"{file}: there is no such file; name the output of a batch with --shard, with all files that it wrote beside it.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(json));
            if (RunIdentity.Read(document.RootElement) is { } identity && Shard.TryParse(identity[RunIdentity.ShardFact] ?? "", out var shard))
                return new PartFile(path, identity, shard);
        }
        catch (JsonException)
        {
            // Means the same as any other damage.
        }

        throw new WrongUseException($"{json}: is damaged; score this part again.");
    }

    private static string JsonOf(string path) => path + ".part.json";

    private static string MarksOf(string path) => path + ".marks";

    private static string RowsOf(string path) => path + ".rows";
}

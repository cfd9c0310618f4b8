using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Models;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Cli.Batch.Work;

/// <summary>What a run's result depends on: only a run of the same identity may be gone on with, or merged with.</summary>
/// <param name="Facts">Names and values, in a fixed order.</param>
internal sealed record RunIdentity(IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>The fact that differs between the parts of one run.</summary>
    public const string ShardFact = "shard";

    /// <summary>Whether a history is kept.</summary>
    public const string HistoryFact = "history";

    /// <summary>Its value for a run in one piece.</summary>
    public const string WholeShard = "1/1";

    private const string ChatsFact = "chats ";
    private const string ShopsFact = "shops";

    // Changes with what the files of a run hold.
    private const string Form = "1";
    private const int Sample = 1 << 16;

    /// <summary>The identity of a plan; looks at both ends and the middle of each input, so that a large one is not read twice.</summary>
    public static RunIdentity Of(BatchPlan plan, ModelManifest model)
    {
        var facts = new List<(string, string)>
        {
            ("form", Form),
            ("model", model.Version),
            (HistoryFact, plan.History ? "yes" : "no"),
            ("columns", string.Join(',', plan.ColumnWords)),
            (ShopsFact, string.Join(',', plan.Shops)),
            (ShardFact, plan.Shard?.ToString() ?? WholeShard),
        };
        facts.AddRange(plan.Inputs.Select((path, i) => ($"input {i + 1}", Digest(path))));
        facts.AddRange(ChatFacts(plan));
        return new RunIdentity(facts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it is nothing of the kind.</summary>
    public static RunIdentity? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var facts = new List<(string, string)>();
        foreach (var fact in json.EnumerateObject())
        {
            if (fact.Value.ValueKind != JsonValueKind.String)
                return null;
            facts.Add((fact.Name, fact.Value.GetString()!));
        }

        return new RunIdentity(facts);
    }

    /// <summary>Writes the facts as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Facts)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>The identity of the whole run that a part belongs to.</summary>
    public RunIdentity Whole() => new([.. Facts.Select(fact => fact.Name == ShardFact ? (fact.Name, WholeShard) : fact)]);

    /// <summary>The value of a fact; null where there is none of that name.</summary>
    public string? this[string name] => Facts.FirstOrDefault(fact => fact.Name == name).Value;

    /// <summary>The name of the first fact in which another run differs; null where it is the same run.</summary>
    public string? Difference(RunIdentity other, bool butShard = false)
    {
        var names = Facts.Concat(other.Facts).Select(fact => fact.Name).Distinct().Where(name => !butShard || name != ShardFact);
        return names.FirstOrDefault(name => this[name] != other[name]);
    }

    /// <summary>Demands that a merge is given the same chats as its parts, for only with them can it tell which were left.</summary>
    /// <exception cref="WrongUseException">They are others, or none where the parts had some.</exception>
    public void RequireChats(BatchPlan plan)
    {
        var given = new RunIdentity([(ShopsFact, string.Join(',', plan.Shops)), .. ChatFacts(plan)]);
        var own = new RunIdentity([.. Facts.Where(fact => fact.Name == ShopsFact || fact.Name.StartsWith(ChatsFact, StringComparison.Ordinal))]);
        if (own.Difference(given) is { } name)
        {
            throw new WrongUseException(
                $"merge: the parts were scored with other --chats or --shop (their {name} is \"{own[name]}\", here \"{given[name]}\"); give the same.");
        }
    }

    private static IEnumerable<(string Name, string Value)> ChatFacts(BatchPlan plan) =>
        plan.Chats.SelectMany(Files).Select((path, i) => (ChatsFact + (i + 1).ToString(CultureInfo.InvariantCulture), Digest(path)));

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    // Names and times are left out: the parts of one run may lie elsewhere on every machine.
    private static string Digest(string path)
    {
        if (path == "-")
            return "standard input";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (!file.CanSeek)
            return "a pipe";
        var taken = new ArrayBufferWriter<byte>(3 * Sample);
        foreach (var start in new[] { 0, Math.Max(0, (file.Length - Sample) / 2), Math.Max(0, file.Length - Sample) })
        {
            file.Position = start;
            taken.Advance(file.ReadAtLeast(taken.GetSpan(Sample)[..Sample], Sample, throwOnEndOfStream: false));
        }

        var units = MemoryMarshal.Cast<byte, char>(taken.WrittenSpan);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes, {TextDigest.Of(units):x16}");
    }
}

using System.Text.Json;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Models;

/// <summary>
/// Reads <c>model.json</c> entry by entry: the generated deserialiser took 44 ms of a cold start, most of it compiling, and this takes 4.
/// Every entry but <c>trained_cases</c> must be there, and each of its kind; others are ignored.
/// </summary>
internal static class ManifestParser
{
    /// <summary>The manifest of these bytes.</summary>
    /// <exception cref="JsonException">They are no JSON, or an entry is missing or of another kind; its path is told.</exception>
    public static ModelManifest Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
        var root = new Entry(document.RootElement, "$");
        var thresholds = root["thresholds"];
        return new ModelManifest(
            root["schema"].Whole(),
            root["version"].Text(),
            root["seed"].Whole(),
            root["columns"].List(e => e.Text()),
            root["case_features"].List(e => e.Text()),
            new Calibration(root["calibration"]["slope"].Number(), root["calibration"]["offset"].Number()),
            Strength(root["chat_strength"]),
            Strength(root["review_strength"]),
            new Thresholds(
                thresholds["malicious"].Number(),
                thresholds["genuine"].Number(),
                thresholds["chat_evidence"].Number(),
                thresholds["review_evidence"].Number(),
                thresholds["labels"].Map(e => e.Number())),
            root["trained_on"].List(e => new TrainedOn(e["name"].Text(), e["rows"].Whole(), e["sha256"].Text())),
            root["metrics"].Map(e => new Figure(e["value"].Number(), e["low"].Number(), e["high"].Number(), e["count"].Whole())),
            root["files"].Map(e => new BundleFile(e["bytes"].Whole(), e["sha256"].Text())),
            root.Has("trained_cases") ? root["trained_cases"].Text() : null);
    }

    private static LineStrength Strength(Entry entry) =>
        new(entry["any_weight"].Number(), entry["second_weight"].Number(), entry["bias"].Number());

    /// <summary>A value with the path that leads to it.</summary>
    private readonly struct Entry(JsonElement element, string path)
    {
        public Entry this[string name] => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found)
            ? new Entry(found, $"{path}.{name}")
            : throw Fault($"{path}.{name}");

        public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

        public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Fault(path);

        public double Number() =>
            element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) ? number : throw Fault(path);

        public int Whole() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : throw Fault(path);

        public List<T> List<T>(Func<Entry, T> read)
        {
            if (element.ValueKind != JsonValueKind.Array)
                throw Fault(path);
            var items = new List<T>();
            foreach (var item in element.EnumerateArray())
                items.Add(read(new Entry(item, $"{path}[{items.Count}]")));
            return items;
        }

        public Dictionary<string, T> Map<T>(Func<Entry, T> read)
        {
            if (element.ValueKind != JsonValueKind.Object)
                throw Fault(path);
            var items = new Dictionary<string, T>(StringComparer.Ordinal);
            foreach (var item in element.EnumerateObject())
                items[item.Name] = read(new Entry(item.Value, $"{path}.{item.Name}"));
            return items;
        }

        private static JsonException Fault(string path) => new("Missing or of another kind.", path, null, null);
    }
}

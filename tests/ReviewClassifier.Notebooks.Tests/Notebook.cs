using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewClassifier.Notebooks.Tests;

/// <summary>A notebook in Jupyter's file format, version 4 (https://nbformat.readthedocs.io).</summary>
internal sealed class Notebook(JsonObject root)
{
    private static readonly JsonSerializerOptions _form = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The cells that hold code, in order.</summary>
    public IReadOnlyList<JsonObject> CodeCells { get; } =
        [.. root["cells"]!.AsArray().Select(cell => cell!.AsObject()).Where(cell => (string?)cell["cell_type"] == "code")];

    public static Notebook Read(string path) => new(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject());

    /// <summary>The code of a cell.</summary>
    public static string Source(JsonObject cell) => Text(cell["source"]!);

    /// <summary>The whole notebook as it stands in its file.</summary>
    public string ToText() => root.ToJsonString(_form) + "\n";

    /// <summary>Puts the outputs of a run in the place of the saved ones.</summary>
    public void Keep(IReadOnlyList<IReadOnlyList<CellOutput>> outputs)
    {
        for (var i = 0; i < CodeCells.Count; i++)
        {
            CodeCells[i]["execution_count"] = i + 1;
            CodeCells[i]["outputs"] = new JsonArray([.. outputs[i].Select(output => output.ToJson(i + 1))]);
        }
    }

    /// <summary>Lines as Jupyter keeps them: each with its line end.</summary>
    public static JsonArray Lines(string text) =>
        new([.. text.Split('\n').Select((line, i) => (i, line)).Select(l => l.i < text.Count(c => c == '\n') ? l.line + "\n" : l.line)
            .Where(line => line.Length > 0).Select(line => JsonValue.Create(line))]);

    private static string Text(JsonNode node) =>
        node is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)node ?? "";
}

using System.Text.Json.Nodes;

namespace ReviewClassifier.Notebooks.Tests;

/// <summary>One output of a cell.</summary>
/// <param name="Kind">Its MIME type, or <c>stdout</c>.</param>
/// <param name="Text">What it is.</param>
internal sealed record CellOutput(string Kind, string Text)
{
    public const string Printed = "stdout";

    public JsonObject ToJson(int cell) => Kind switch
    {
        Printed => new JsonObject { ["name"] = Printed, ["output_type"] = "stream", ["text"] = Notebook.Lines(Text) },
        "text/plain" => new JsonObject
        {
            ["data"] = new JsonObject { [Kind] = Notebook.Lines(Text) },
            ["execution_count"] = cell,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        _ => new JsonObject
        {
            ["data"] = new JsonObject { [Kind] = Notebook.Lines(Text) },
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        },
    };
}

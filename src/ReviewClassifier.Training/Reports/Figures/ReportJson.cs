using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>Writes and reads <c>report.json</c>.</summary>
[JsonSerializable(typeof(ReportFigures))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>The options with Chinese written as it is.</summary>
    public static ReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

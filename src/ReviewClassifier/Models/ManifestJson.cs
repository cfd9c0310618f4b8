using System.Text.Json.Serialization;

namespace ReviewClassifier.Models;

/// <summary>Reads and writes <c>model.json</c>: source generated, since reflection would cost a cold start 30 ms.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NewLine = "\n",
    MaxDepth = 8)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

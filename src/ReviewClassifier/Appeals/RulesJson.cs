using System.Text.Json.Serialization;

namespace ReviewClassifier.Appeals;

/// <summary>Reads <c>platforms.json</c>: a key that is not known is a mistake in writing it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    MaxDepth = 8)]
[JsonSerializable(typeof(RulesFile))]
internal sealed partial class RulesJson : JsonSerializerContext;

/// <summary>The file as a whole.</summary>
/// <param name="Platforms">The platforms, in the order shown.</param>
internal sealed record RulesFile(IReadOnlyList<Platform> Platforms);

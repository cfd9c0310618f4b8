using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Web.Labelling;

/// <summary>What a change does to the changes before it.</summary>
public enum ChangeKind
{
    /// <summary>Replaces the judgement of the case.</summary>
    Edit,

    /// <summary>Takes back the person's last change.</summary>
    Undo,

    /// <summary>Makes the person's last undone change again.</summary>
    Redo,
}

/// <summary>One line of a journal: the judgement of a case as it is from now on.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Digest">The digest of the case that was judged, so that labels never pass to a text that was changed since.</param>
/// <param name="Version">How many changes the case has had with this one, from 1.</param>
/// <param name="Kind">What it does to the changes before it.</param>
/// <param name="Stage">How far the labelling has come.</param>
/// <param name="Judgement">The judgement, whole.</param>
/// <param name="By">Who made the change.</param>
/// <param name="At">When, by that person's wall clock, to the second.</param>
public sealed record Change(
    string Id, string Digest, int Version, ChangeKind Kind, Stage Stage, Judgement Judgement, string By, DateTime At);

/// <summary>How changes and answers are written as JSON: snake case, text as itself.</summary>
public static class LabellingJson
{
    /// <summary>The options of reading and writing.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen(new JsonSerializerOptions(JsonSerializerDefaults.General));

    /// <summary>Makes options write and read as all of labelling does.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = new PlainEncoder();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

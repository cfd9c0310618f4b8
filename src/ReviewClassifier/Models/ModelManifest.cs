using System.Text.Json.Serialization;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Models;

/// <summary>A file of a bundle.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record BundleFile(long Bytes, string Sha256);

/// <summary>A file that the model was trained on.</summary>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Rows">How many cases it gave.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record TrainedOn(string Name, int Rows, string Sha256);

/// <summary>A measured figure with its 95 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Count">How many cases or lines it was measured on.</param>
public sealed record Figure(double Value, double Low, double High, int Count);

/// <summary>The calibration: probability = logistic(slope × score + offset).</summary>
/// <param name="Slope">The slope, positive.</param>
/// <param name="Offset">The offset.</param>
public sealed record Calibration(double Slope, double Offset);

/// <summary>What a bundle is: <c>model.json</c>.</summary>
/// <param name="Schema">The version of this form; 2.</param>
/// <param name="Version">The model's version: date and the first digits of the digest of all it holds.</param>
/// <param name="Seed">The seed of training.</param>
/// <param name="Columns">The evidence model's columns, in order.</param>
/// <param name="CaseFeatures">The case model's features, in order.</param>
/// <param name="Calibration">From the trees' score to a probability.</param>
/// <param name="ChatStrength">How strong a chat line is.</param>
/// <param name="ReviewStrength">How strong a review is.</param>
/// <param name="Thresholds">Where scores become statements.</param>
/// <param name="TrainedOn">The files of training.</param>
/// <param name="Metrics">What was measured on cases out of fold and on left-out background.</param>
/// <param name="Files">The other files of the bundle, by name.</param>
/// <param name="TrainedCases">Digests of the labelled cases of training, as training writes them; null in bundles without.</param>
public sealed record ModelManifest(
    int Schema,
    string Version,
    int Seed,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> CaseFeatures,
    Calibration Calibration,
    LineStrength ChatStrength,
    LineStrength ReviewStrength,
    Thresholds Thresholds,
    IReadOnlyList<TrainedOn> TrainedOn,
    IReadOnlyDictionary<string, Figure> Metrics,
    IReadOnlyDictionary<string, BundleFile> Files,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TrainedCases = null)
{
    /// <summary>The form that this program reads and writes.</summary>
    public const int CurrentSchema = 2;
}

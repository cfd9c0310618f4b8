using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Onnx;

namespace ReviewClassifier.Training.Bundles;

/// <summary>Writes bundles: the same model gives the same bytes.</summary>
internal static class BundleWriter
{
    public static string Write(TrainedModel model, string folder)
    {
        var features = model.Lines.Vocabulary.Count;
        LinearWeights[] evidence = [.. model.Lines.Evidence.Select(m => m.Weights)];
        LinearWeights[] review = [model.Lines.Review.Weights];
        var files = new Dictionary<string, byte[]>
        {
            [BundleFiles.Features] = FeatureFile.Write(
                model.Lines.Vocabulary, LinearExport.Weights(evidence, EvidenceColumns.Width), LinearExport.Weights(review, ModelBundle.ReviewWidth)),
            [BundleFiles.Evidence] = LinearExport.Write("evidence", evidence, EvidenceColumns.Width, FeatureFile.EvidenceAt(features)),
            [BundleFiles.Review] = LinearExport.Write("review", review, ModelBundle.ReviewWidth, FeatureFile.ReviewAt(features)),
            [BundleFiles.Case] = CaseExport.Write(model.Stage.Trees, model.Stage.Patterns),
        };
        var version = Version(model, files);
        files[BundleFiles.Card] = Encoding.UTF8.GetBytes(ModelCard.Write(model, version));
        files[BundleFiles.Manifest] = JsonSerializer.SerializeToUtf8Bytes(Manifest(model, version, files), ManifestJson.Default.ModelManifest);
        Replace(folder, files);
        return version;
    }

    /// <summary>Refuses a folder that a bundle must not replace.</summary>
    public static void CheckTarget(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && HoldsSomethingElse(folder)))
            throw new TrainingException($"'{folder}' holds something that is not a model bundle: give an empty or new folder.");
        // What cannot be written should be told before the training.
        var trial = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".trial";
        Directory.CreateDirectory(trial);
        Directory.Delete(trial);
    }

    private static ModelManifest Manifest(TrainedModel model, string version, Dictionary<string, byte[]> files) => new(
        ModelManifest.CurrentSchema,
        version,
        model.Options.Seed,
        EvidenceColumns.Names,
        CaseFeatures.Names,
        new Calibration(model.Stage.Curve.Slope, model.Stage.Curve.Offset),
        model.Stage.ChatStrength,
        model.Stage.ReviewStrength,
        model.Thresholds,
        [.. model.Set.Files.Select(f => new TrainedOn(f.Name, f.Rows, f.Sha256))],
        model.Metrics.Where(m => m.Figure.Count > 0).ToDictionary(m => m.Name, m => m.Figure),
        files.ToDictionary(f => f.Key, f => new BundleFile(f.Value.Length, Convert.ToHexStringLower(SHA256.HashData(f.Value)))),
        TrainedCases.Write(model.Set.Labelled));

    private static string Version(TrainedModel model, Dictionary<string, byte[]> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in files.Keys.Order(StringComparer.Ordinal))
            digest.AppendData(files[name]);
        digest.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Manifest(model, "", files), ManifestJson.Default.ModelManifest)));
        return model.Options.Date.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(digest.GetHashAndReset())[..6];
    }

    private static void Replace(string folder, Dictionary<string, byte[]> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        CheckTarget(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var suffix = "." + Guid.NewGuid().ToString("N")[..8];
        var fresh = target + suffix + ".new";
        var old = target + suffix + ".old";
        Directory.CreateDirectory(fresh);
        try
        {
            foreach (var (name, bytes) in files)
                File.WriteAllBytes(Path.Combine(fresh, name), bytes);
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(fresh, target);
        }
        finally
        {
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
            if (!Directory.Exists(target) && Directory.Exists(old))
                Directory.Move(old, target);
            else if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Whether a folder holds anything but a bundle's own files: what is replaced is deleted or moved, so nothing else may be.</summary>
    public static bool HoldsSomethingElse(string folder)
    {
        var names = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).ToArray();
        return names.Length > 0 && (!names.Contains(BundleFiles.Manifest) || names.Except([BundleFiles.Manifest, .. BundleFiles.Digested]).Any());
    }
}

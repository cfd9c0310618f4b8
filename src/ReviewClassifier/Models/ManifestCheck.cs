using ReviewClassifier.Cases;

namespace ReviewClassifier.Models;

/// <summary>What must hold of a manifest before anything trusts it.</summary>
internal static class ManifestCheck
{
    public static ModelManifest Checked(ModelManifest manifest, string path)
    {
        var fault = Fault(manifest);
        return fault is null ? manifest : throw new ModelException($"The model '{path}' {fault}: train it with this version of the program.");
    }

    private static string? Fault(ModelManifest manifest)
    {
        if (!manifest.Columns.SequenceEqual(EvidenceColumns.Names))
            return "has other evidence labels than this program";
        if (!manifest.CaseFeatures.SequenceEqual(Scoring.CaseFeatures.Names))
            return "has other case features than this program";
        if (BundleFiles.Digested.FirstOrDefault(name => !manifest.Files.ContainsKey(name)) is { } missing)
            return $"names no digest for {missing}";
        if (SnakeCase<EvidenceLabel>.AllNames.FirstOrDefault(name => !manifest.Thresholds.Labels.ContainsKey(name)) is { } label)
            return $"has no threshold for {label}";
        if (!AreShares(manifest.Thresholds))
            return "has a threshold outside 0 to 1";
        if (!(manifest.Thresholds.Genuine < manifest.Thresholds.Malicious))
            return "calls genuine what it also calls malicious";
        if (!(manifest.Calibration.Slope > 0))
            return "has a calibration that falls";
        double[] numbers =
        [
            manifest.Calibration.Slope, manifest.Calibration.Offset,
            manifest.ChatStrength.AnyWeight, manifest.ChatStrength.SecondWeight, manifest.ChatStrength.Bias,
            manifest.ReviewStrength.AnyWeight, manifest.ReviewStrength.SecondWeight, manifest.ReviewStrength.Bias,
        ];
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number))
                return "has a number that is not finite";
        }

        return null;
    }

    private static bool AreShares(Thresholds all)
    {
        var shares = IsShare(all.Malicious) && IsShare(all.Genuine) && IsShare(all.ChatEvidence) && IsShare(all.ReviewEvidence);
        foreach (var label in all.Labels)
            shares &= IsShare(label.Value);
        return shares;
    }

    private static bool IsShare(double value) => value is >= 0 and <= 1;
}

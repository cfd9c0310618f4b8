namespace ReviewClassifier.Cases;

/// <summary>What holds of all evidence labels.</summary>
public static class EvidenceLabels
{
    /// <summary>How many labels there are.</summary>
    public static int Count => SnakeCase<EvidenceLabel>.Values.Count;

    /// <summary>The labels that speak for malicious, in order of declaration.</summary>
    public static IReadOnlyList<EvidenceLabel> TowardMalicious { get; } =
        [.. SnakeCase<EvidenceLabel>.Values.Where(l => l < EvidenceLabel.Defect)];

    /// <summary>The labels that speak for the buyer, in order of declaration.</summary>
    public static IReadOnlyList<EvidenceLabel> TowardGenuine { get; } =
        [.. SnakeCase<EvidenceLabel>.Values.Where(l => l >= EvidenceLabel.Defect)];

    /// <summary>The label's name in files, such as <c>keep_goods</c>.</summary>
    public static string Name(EvidenceLabel label) => SnakeCase<EvidenceLabel>.Name(label);
}

namespace ReviewClassifier.Cases;

/// <summary>What holds of all evidence labels.</summary>
public static class EvidenceLabels
{
    /// <summary>How many labels there are.</summary>
    public static int Count => SnakeCase<EvidenceLabel>.Values.Count;

    /// <summary>The labels that speak for malicious, in order of declaration.</summary>
    public static IReadOnlyList<EvidenceLabel> TowardMalicious { get; } =
        Side(towardMalicious: true);

    /// <summary>The labels that speak for the buyer, in order of declaration.</summary>
    public static IReadOnlyList<EvidenceLabel> TowardGenuine { get; } =
        Side(towardMalicious: false);

    /// <summary>The label's name in files, such as <c>keep_goods</c>.</summary>
    public static string Name(EvidenceLabel label) => SnakeCase<EvidenceLabel>.Name(label);

    /// <summary>Whether a label speaks for malicious: those are declared first.</summary>
    public static bool IsTowardMalicious(EvidenceLabel label) => label < EvidenceLabel.Defect;

    private static List<EvidenceLabel> Side(bool towardMalicious)
    {
        var side = new List<EvidenceLabel>();
        foreach (var label in Enum.GetValues<EvidenceLabel>())
        {
            if (IsTowardMalicious(label) == towardMalicious)
                side.Add(label);
        }

        return side;
    }
}

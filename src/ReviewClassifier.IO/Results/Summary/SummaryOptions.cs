using ReviewClassifier.Appeals;
using ReviewClassifier.Models;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>What a summary needs beside the rows.</summary>
/// <param name="Rules">The platforms' rules, for the deadlines.</param>
/// <param name="Now">The shop's local time (China) at which the summary is made.</param>
/// <param name="Language">The page's language.</param>
public sealed record SummaryOptions(PlatformRules Rules, DateTime Now, Language Language = Language.Chinese)
{
    /// <summary>What was measured of the model (<see cref="ModelManifest.Metrics"/>); where absent, the page promises no figures.</summary>
    public IReadOnlyDictionary<string, Figure>? Metrics { get; init; }

    /// <summary>The model's version; null leaves it out.</summary>
    public string? Model { get; init; }
}

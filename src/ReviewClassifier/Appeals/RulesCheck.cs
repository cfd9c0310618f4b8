using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals;

/// <summary>What the form of a file of rules cannot say: figures in their ranges, and a source for whatever is claimed.</summary>
internal static class RulesCheck
{
    private const int MostHours = 24 * 365;

    public static void Check(IReadOnlyList<Platform> platforms, string path)
    {
        if (platforms.Count == 0)
            throw new RulesException($"{path}: holds no platform; copy data/platforms.json beside the program.");
        foreach (var platform in platforms)
            Check(platform, $"{path}: {platform.Name}");
    }

    private static void Check(Platform platform, string place)
    {
        if (string.IsNullOrWhiteSpace(platform.Name) || platform.Aliases?.Any(string.IsNullOrWhiteSpace) == true)
            throw new RulesException($"{place}: a name or alias is empty; write one or leave it out.");
        Check(platform.Window, "window", place);
        Check(platform.Answer, "answer", place);
        if (platform.TextLimit is < 1)
            throw new RulesException($"{place}: text_limit is {platform.TextLimit}; expected 1 or more, or null where it is not known.");
        foreach (var claim in platform.Claims?.Keys ?? [])
        {
            if (claim != Platform.AnyClaim && !SnakeCase<Pattern>.TryParse(claim, out _))
            {
                throw new RulesException(
                    $"{place}: claims holds \"{claim}\"; expected {Platform.AnyClaim}, {string.Join(", ", SnakeCase<Pattern>.AllNames)}.");
            }
        }

        // A rule without its source cannot be checked by anybody.
        var claimed = platform.Window is not null || platform.Answer is not null || platform.TextLimit is not null
            || platform.Scope is not null || platform.Outcome is not null || platform.Claims?.Count > 0 || platform.Evidence?.Count > 0;
        if (claimed && platform.Sources is not { Count: > 0 })
            throw new RulesException($"{place}: states rules without sources; say where each was read and when it was checked.");
    }

    private static void Check(AppealWindow? window, string key, string place)
    {
        if (window is null)
            return;
        if (window.Hours is < 1 or > MostHours)
            throw new RulesException($"{place}: {key}.hours is {window.Hours}; expected 1 to {MostHours}, or null where it is not known.");
        if (!Enum.IsDefined(window.From))
        {
            throw new RulesException(
                $"{place}: {key}.from is {(int)window.From}; expected {string.Join(", ", SnakeCase<WindowStart>.AllNames)}.");
        }
    }
}

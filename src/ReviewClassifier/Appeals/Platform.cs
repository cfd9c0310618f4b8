using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals;

/// <summary>What is known of one platform's rules for appeals; null or empty where nothing is known.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Aliases">Its other names as cases write them; letter case does not matter.</param>
/// <param name="Claims">
/// What the platform calls such a claim: by the name of a <see cref="Pattern"/> in files, and by <c>any</c> for all others.
/// </param>
/// <param name="Scope">Who may appeal what.</param>
/// <param name="Window">How long a review may be appealed.</param>
/// <param name="Answer">How long a buyer's complaint may be answered.</param>
/// <param name="Outcome">When and how it decides.</param>
/// <param name="Evidence">What it asks for.</param>
/// <param name="TextLimit">The most characters of the text (UTF-16 code units, as a web form counts).</param>
/// <param name="Channel">The name of its own chat.</param>
/// <param name="Notes">What else a shop should know.</param>
/// <param name="Sources">Where that was read.</param>
public sealed record Platform(
    string Name,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyDictionary<string, Wording>? Claims = null,
    Wording? Scope = null,
    AppealWindow? Window = null,
    AppealWindow? Answer = null,
    Wording? Outcome = null,
    IReadOnlyList<Wording>? Evidence = null,
    int? TextLimit = null,
    string? Channel = null,
    IReadOnlyList<Wording>? Notes = null,
    IReadOnlyList<RuleSource>? Sources = null)
{
    /// <summary>The key of <see cref="Claims"/> for every pattern that has none of its own.</summary>
    public const string AnyClaim = "any";

    /// <summary>What the platform calls a claim of this pattern; null where that is not known.</summary>
    public Wording? Claim(Pattern? pattern)
    {
        if (pattern is { } known && Claims?.GetValueOrDefault(SnakeCase<Pattern>.Name(known)) is { } own)
            return own;
        return Claims?.GetValueOrDefault(AnyClaim);
    }
}

/// <summary>Where a rule was read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Url">Its address; null where there is none.</param>
/// <param name="RulesOf">The time of the rules it tells, such as <c>2014</c> or <c>2010s</c>; null where that is not known.</param>
/// <param name="Checked">The day on which the entry was compared with it.</param>
public sealed record RuleSource(string Title, string? Url, string? RulesOf, DateOnly Checked);

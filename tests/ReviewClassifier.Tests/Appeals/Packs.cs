using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Appeals;

/// <summary>What the tests of packs share.</summary>
internal static class Packs
{
    public static readonly DateTime Now = new(2026, 3, 15, 9, 0, 0);

    public static PlatformRules Rules { get; } = PlatformRules.OpenDefault();

    public static AppealOptions Anyway(Language language = Language.Chinese) => new(Now) { IncludeAnyway = true, Language = language };

    /// <summary>All shared cases with their results.</summary>
    public static IEnumerable<(Case Item, Result Result)> Scored() => Shared.Cases.Zip(Shared.Scorer.Score(Shared.Cases));
}

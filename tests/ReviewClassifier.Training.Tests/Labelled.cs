using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Tests;

/// <summary>Labelled cases of a test's own.</summary>
internal static class Labelled
{
    public static LabelledCase Review(string group, bool malicious, string text = "差评") => new(
        new Case(group + text, null, null, 1, text, null, []), group, malicious, malicious ? Pattern.Vindictive : null, [], []);
}

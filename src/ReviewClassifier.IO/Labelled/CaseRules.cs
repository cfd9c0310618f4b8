using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled;

/// <summary>The labelling guide's rules on one case, the same and in the same words for every form of file.</summary>
internal static class CaseRules
{
    public const string Labels = "malicious or genuine";

    public const string Decide = "decide with the labelling guide";

    public const string Once = "each label once";

    public const string RemoveSecond = "remove the second one";

    public static readonly Breach NoText = new(
        "review", "no text in the review nor in the chat", "text to judge",
        "there is nothing to score: fill in review or a chat line's text");

    /// <summary>Label and pattern must be there and agree; <paramref name="malicious"/> is null where there is no label.</summary>
    public static Breach? OfLabel(bool? malicious, Pattern? pattern) => (malicious, pattern) switch
    {
        (null, _) => new("label", "no such key", Labels, Decide),
        (true, null) => new("pattern", "none for a malicious case", Names<Pattern>("one of "), "say which kind of malicious it is"),
        (false, { } named) => new(
            "pattern", $"\"{SnakeCase<Pattern>.Name(named)}\" for a genuine case", "null", "remove the pattern or change the label"),
        _ => null,
    };

    /// <summary>What the shop says is context, never evidence.</summary>
    public static Breach ShopLine(string key, int labels) =>
        new(key, $"{labels} on a line of the shop", "an empty array", "label the buyer's lines only");

    /// <summary>The names that a value may have, for a message.</summary>
    public static string Names<T>(string before)
        where T : struct, Enum => before + string.Join(", ", SnakeCase<T>.AllNames);
}

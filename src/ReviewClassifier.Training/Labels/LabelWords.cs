using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels;

/// <summary>
/// Labels as a person reads and writes them in a table: a case is <c>genuine</c> or <c>malicious extortion</c>, a line is <c>threat demand</c> or
/// <c>none</c>.
/// </summary>
public static class LabelWords
{
    private const string Genuine = "genuine";
    private const string Malicious = "malicious";
    private const string None = "none";
    private static readonly char[] _between = [' ', '\t', ',', ';', '+', '|', '/', '、', ',', ';'];

    /// <summary>A case label in words.</summary>
    public static string Of(bool malicious, Pattern? pattern) =>
        !malicious ? Genuine : pattern is { } named ? $"{Malicious} {SnakeCase<Pattern>.Name(named)}" : Malicious;

    /// <summary>The labels of a line in words, in order of declaration: equal for equal sets.</summary>
    public static string Of(IEnumerable<EvidenceLabel> labels)
    {
        var names = string.Join(' ', labels.Order().Select(EvidenceLabels.Name));
        return names.Length == 0 ? None : names;
    }

    /// <summary>Reads a case label; the pattern's name alone is enough. False for anything else, and for malicious without a pattern.</summary>
    public static bool TryParse(string text, out Pattern? pattern)
    {
        pattern = null;
        var words = Words(text);
        if (words is [Genuine])
            return true;
        if (words is not ([_] or [Malicious, _]) || !SnakeCase<Pattern>.TryParse(words[^1], out var named))
            return false;
        pattern = named;
        return true;
    }

    /// <summary>Reads the labels of a line, in any order, with spaces or commas between; false where a word is no label.</summary>
    public static bool TryParse(string text, out IReadOnlyList<EvidenceLabel> labels)
    {
        labels = [];
        var words = Words(text);
        if (words is [None])
            return true;
        var named = new SortedSet<EvidenceLabel>();
        foreach (var word in words)
        {
            if (!SnakeCase<EvidenceLabel>.TryParse(word, out var label))
                return false;
            named.Add(label);
        }

        labels = [.. named];
        return named.Count > 0;
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split(_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

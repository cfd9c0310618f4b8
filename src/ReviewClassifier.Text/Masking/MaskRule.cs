using System.Text.RegularExpressions;

namespace ReviewClassifier.Text.Masking;

/// <summary>One form that private data take in a chat.</summary>
/// <remarks>
/// The expressions run without backtracking, so that no text, however long or hostile, takes more than linear time; what may stand
/// before and behind is therefore looked at by hand.
/// </remarks>
/// <param name="pattern">What is found; its group <c>m</c>, where it has one, is what is masked.</param>
/// <param name="digits">Whether Chinese digits count as digits.</param>
/// <param name="length">How much of the group is masked, by the text and the match; 0 for nothing. All of it where not given.</param>
internal sealed class MaskRule(string pattern, bool digits = false, Func<string, Match, int>? length = null)
{
    /// <summary>The group that is masked.</summary>
    public const string Name = "m";

    private readonly Regex _pattern = new(
        pattern,
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Whether it reads a text with its Chinese digits folded.</summary>
    public bool Digits => digits;

    /// <summary>The spans found in a folded text, ascending; none parts a number.</summary>
    public IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var match = _pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var found = Found(match);
            var end = found.Index + (length?.Invoke(text, match) ?? found.Length);
            if (end > found.Index && !PartsNumber(text, found.Index) && !PartsNumber(text, end))
                yield return (found.Index, end);
        }
    }

    /// <summary>What a match is about.</summary>
    public static Group Found(Match match) => match.Groups[Name] is { Success: true } part ? part : match;

    private static bool PartsNumber(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);
}

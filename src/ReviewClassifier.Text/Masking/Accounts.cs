using System.Text.RegularExpressions;

namespace ReviewClassifier.Text.Masking;

/// <summary>Tells an account or number from the sums, dates and words that also follow 微信, QQ or 订单.</summary>
internal static class Accounts
{
    /// <summary>The length of the account found; 0 where it is none.</summary>
    public static int LengthOf(string text, Match match)
    {
        var found = MaskRule.Found(match);
        var end = found.Index + found.Length;
        if (IsDate(found.ValueSpan) || (end < text.Length && "元块圆%.:年月¥￥".Contains(text[end], StringComparison.Ordinal)))
            return 0;
        // A word written in letters may be the end of another (online), and then what follows is a word as well.
        var latin = char.IsAsciiLetter(text[match.Index]);
        if (latin && ((match.Index > 0 && char.IsAsciiLetter(text[match.Index - 1])) || !found.ValueSpan.ContainsAnyInRange('0', '9')))
            return 0;
        return found.Length;
    }

    private static bool IsDate(ReadOnlySpan<char> value) =>
        value.Length >= 8 && value.StartsWith("20") && char.IsAsciiDigit(value[2]) && char.IsAsciiDigit(value[3])
        && value[4] is '-' or ' ' && char.IsAsciiDigit(value[5]);
}

using System.Text.RegularExpressions;

namespace ReviewClassifier.Histories.Groups;

/// <summary>What is left of a nickname without the ending by which one person tells several accounts apart.</summary>
internal static partial class NameSkeleton
{
    private const int ShortestLatin = 4;
    private const int ShortestChinese = 2;

    /// <summary>The skeleton; null for names that the platform made (tb123456, jd_…) and for those too short to tell anything.</summary>
    /// <param name="name">The whole nickname, normalised.</param>
    public static string? Of(string name)
    {
        if (MadeByPlatform().IsMatch(name))
            return null;
        var ending = Ending().Match(name);
        var kept = ending.Success ? ending.Groups["name"].Value : name;

        // The last letter of a Latin word is no ending: kevin is no kevi.
        if (ending.Success && !ending.Groups["gap"].Success && char.IsAsciiLetter(name[^1]) && char.IsAsciiLetter(kept[^1]))
            kept = name;
        return kept.Length >= (kept.All(char.IsAscii) ? ShortestLatin : ShortestChinese) ? kept : null;
    }

    [GeneratedRegex(
        @"^(tb[_-]?[0-9]{3,}|t[_-]?[0-9]{5,}\w*|jd[_-]?\w{4,}|pdd[_-]?[0-9]+|wxid_\w+|dy[0-9]\w{4,}|ks[0-9]\w{4,}|mt[0-9]\w{5,}|u[0-9]{5,}|"
        + @"user[_-]?[0-9]+|1[0-9]{10}|[0-9]+|\w{0,4}用户[0-9a-z_]*|微信用户|momo|[0-9a-f]{16,})$")]
    private static partial Regex MadeByPlatform();

    [GeneratedRegex(@"^(?<name>.*?[^\s._\-~0-9])(?:(?<gap>[\s._\-~]+)?(?:[0-9]{1,3}|[a-z]|[甲乙丙丁]|[0-9]{1,2}号|小号|大号)|(?<gap>[\s._\-~]+)[0-9]{1,4})$"
        + @"|^(?<name>.*[0-9])(?<gap>[\s._\-~]+)(?:[0-9]{1,4}|[a-z])$")]
    private static partial Regex Ending();
}

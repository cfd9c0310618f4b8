using System.Buffers;
using System.Text.RegularExpressions;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories;

/// <summary>
/// Finds mobile numbers, WeChat ids, QQ numbers and Alipay accounts in a chat line, and passes over what only looks like them: numbers of
/// orders and parcels, and the telephone of whoever delivers.
/// </summary>
internal static partial class ContactWords
{
    // The shortest contact is a QQ number.
    private const int FewestCharacters = 5;
    private const int DigitsOfMobile = 11;
    private const int LongestLine = 4000;

    // One of these stands before every contact but a mobile number: 微信, v, wx, qq, 扣扣, 企鹅, 球球, 支付宝 and the like.
    private static readonly SearchValues<char> _kinds = SearchValues.Create("信vwq扣企球宝");

    /// <summary>Whether a line has digits or Latin letters enough in a row for a contact; quick, and right about most lines.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var written in text)
        {
            // Full-width forms too.
            var unit = (char)(written is > '\uFF00' and < '\uFF5F' ? written - 0xFEE0 : written);
            if (char.IsAsciiLetterOrDigit(unit))
                count++;
            else if (unit is not (' ' or '-' or '_' or '.' or '@') && !char.IsSurrogate(unit))
                count = 0;
            if (count == FewestCharacters)
                return true;
        }

        return false;
    }

    /// <summary>Adds the digests of a line's contacts; what follows the first 4,000 characters is not looked at.</summary>
    /// <param name="line">The line, normalised.</param>
    /// <param name="into">Where they go, in the line's order.</param>
    public static void Collect(string line, List<ulong> into)
    {
        var text = line.Length > LongestLine ? line[..LongestLine] : line;
        var digits = text.Count(char.IsAsciiDigit);
        if (digits >= DigitsOfMobile)
            AddMobiles(text, into);
        if (text.AsSpan().ContainsAny(_kinds))
        {
            Add(WeChat(), 'w');
            Add(Qq(), 'q');
            Add(Alipay(), 'a');
        }

        void Add(Regex words, char kind)
        {
            foreach (Match match in words.Matches(text))
                into.Add(Digest(kind, match.Groups["id"].Value));
        }
    }

    private static void AddMobiles(string text, List<ulong> into)
    {
        foreach (Match match in Mobile().Matches(text))
        {
            if (!Delivery().IsMatch(text[Math.Max(0, match.Index - 12)..match.Index]))
                into.Add(Digest('m', string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit))));
        }
    }

    private static ulong Digest(char kind, string contact) => TextDigest.Of($"{kind}:{contact}");

    [GeneratedRegex("(?<![0-9a-z])(?:vx|wx|v|qq|tel)?[ :]?(?:\\+?86[ -]?)?(?<number>1[3-9][0-9](?:[ -]?[0-9]{4}){2})(?![0-9a-z])")]
    private static partial Regex Mobile();

    [GeneratedRegex("单号|订单|编号|运单|包裹|物流|快递|骑手|外卖员|配送|派送|派件|送货|师傅|驿站|站点|客服|热线")]
    private static partial Regex Delivery();

    [GeneratedRegex(
        "(?:微信|薇信|威信|徽信|(?<![0-9a-z])(?:v信|weixin|wechat|vx|wx|v))(?:号|id|账号)?[ :是为加=-]{0,4}(?<id>[a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])")]
    private static partial Regex WeChat();

    [GeneratedRegex("(?:(?<![0-9a-z])qq|扣扣|企鹅|球球)(?:号|群|账号)?[ :是为加=]{0,4}(?<id>[1-9][0-9]{4,10})(?![0-9])")]
    private static partial Regex Qq();

    [GeneratedRegex("支付宝(?:号|账号|账户|帐号)?[ :是为=]{0,4}(?<id>[a-z0-9][a-z0-9._-]{0,31}@[a-z0-9][a-z0-9.-]{2,31})")]
    private static partial Regex Alipay();
}

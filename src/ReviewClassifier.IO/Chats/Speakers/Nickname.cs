using System.Buffers;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Chats.Speakers;

/// <summary>What a nickname by itself says about who speaks.</summary>
internal static class Nickname
{
    private static readonly string[] ShopEndings =
    [
        "旗舰店", "专营店", "专卖店", "官方店", "直营店", "自营店", "企业店", "工厂店", "折扣店", "官方", "官方自营", "商城", "店铺", "小店", "客服", "售后", "售前",
    ];

    // The forms in which exports write the same account of 旺旺.
    private static readonly string[] Sites = ["cntaobao", "cnalichn", "cnjd"];

    private static readonly SearchValues<char> AfterRole = SearchValues.Create("-_:：·| [【(（)）]】");

    /// <summary>The role that a name is or starts with: 买家, 客服-小美, 【买家】tb123; null for any other.</summary>
    public static Speaker? Role(string name)
    {
        if (name.Length > 64)
        {
            return null;
        }

        var plain = name.AsSpan().TrimStart("[【(（").Trim(Forms.Written.Blank);
        var end = plain.IndexOfAny(AfterRole);
        var word = (end < 0 ? plain : plain[..end]).ToString();
        return word.Length is > 0 and <= 6 && PlainLine.TrySpeaker(word, out var speaker) ? speaker : null;
    }

    /// <summary>Whether a name is one that only shops have: 某某旗舰店, 客服小美, or a sub-account of such.</summary>
    public static bool IsShopName(ReadOnlySpan<char> name)
    {
        name = Main(name);
        if (name.Length > 64)
        {
            return false;
        }

        foreach (var ending in ShopEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return name.StartsWith("客服", StringComparison.Ordinal) || name.IndexOf("旗舰店", StringComparison.Ordinal) > 0;
    }

    /// <summary>Whether it is written as a sub-account, <c>主账号:子账号</c>, which only sellers have.</summary>
    public static bool IsSubAccount(ReadOnlySpan<char> name) => Main(name).Length < name.Length;

    /// <summary>The main account of a sub-account; any other name as it is.</summary>
    public static ReadOnlySpan<char> Main(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOfAny(':', '：');
        return colon > 0 && colon < name.Length - 1 ? name[..colon] : name;
    }

    /// <summary>A name as it is compared: without what cannot be seen around it and the site's prefix, in lower case.</summary>
    public static string Plain(string name)
    {
        var plain = name.Trim(Forms.Written.Blank);
        foreach (var site in Sites)
        {
            plain = plain.Length > site.Length && plain.StartsWith(site, StringComparison.OrdinalIgnoreCase) ? plain[site.Length..] : plain;
        }

        return plain.ToLowerInvariant();
    }

    /// <summary>Whether a name is one of those declared, or a sub-account of one.</summary>
    public static bool IsAmong(string name, IReadOnlyList<string> declared)
    {
        if (declared.Count == 0)
        {
            return false;
        }

        var plain = Plain(name);
        var main = Main(plain);
        foreach (var one in declared)
        {
            var known = Plain(one);
            if (known.Length > 0 && (known == plain || main.SequenceEqual(known)))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;

namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>Nicknames as platforms export them.</summary>
internal static class Nicknames
{
    private static readonly string[] _surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "林"];
    private static readonly string[] _first = ["小", "阿", "大", "老"];
    private static readonly string[] _adjectives = ["快乐的", "爱吃鱼的", "安静的", "追风的", "孤独的", "可爱的", "会飞的", "不吃辣的", "早起的", "迷路的", ""];

    private static readonly string[] _nouns =
        ["猫", "小鱼", "少年", "石头", "柠檬", "小熊", "月亮", "向日葵", "胖子", "妈妈", "宝宝", "奶茶", "橘子", "海风", "兔子", "星星", "西瓜", "老虎"];

    private static readonly string[] _latin = ["sunny", "kevin", "lucky", "angel", "summer", "coco", "nana", "tiger", "lemon", "happy", "jacky", "mango"];

    public static string? Of(Chances chances) => chances.Below(20) switch
    {
        < 5 => Masked(chances),
        < 8 => string.Create(CultureInfo.InvariantCulture, $"tb{chances.Between(100_000, 999_999_999)}"),
        8 => $"jd_{Letters(chances, 10)}",
        9 => string.Create(CultureInfo.InvariantCulture, $"用户{chances.Between(1_000_000, 9_999_999)}"),
        10 => chances.Is(0.5) ? "匿名用户" : null,
        < 14 => chances.Of(_first) + chances.Of(_surnames) + Ending(chances),
        < 18 => chances.Of(_adjectives) + chances.Of(_nouns) + Ending(chances),
        18 => chances.Of(_nouns) + "😀" + Ending(chances),
        _ => chances.Of(_latin) + (chances.Is(0.5) ? "_" : "") + Ending(chances),
    };

    /// <summary>The stem of names that one person makes.</summary>
    public static string Stem(Chances chances) => chances.Below(3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"tb{chances.Between(100_000, 999_999_999)}_"),
        1 => chances.Of(_adjectives) + chances.Of(_nouns) + chances.Of(_surnames),
        _ => chances.Of(_first) + chances.Of(_surnames),
    };

    private static string Masked(Chances chances) =>
        chances.Is(0.5) ? $"{Letters(chances, 1)}**{chances.Below(10)}" : $"{chances.Of(_surnames)}**{Letters(chances, 1)}";

    private static string Ending(Chances chances) =>
        chances.Is(0.4) ? chances.Below(chances.Is(0.5) ? 100 : 1000).ToString(CultureInfo.InvariantCulture) : "";

    private static string Letters(Chances chances, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => "abcdefghijklmnopqrstuvwxyz0123456789"[chances.Below(36)]));
}

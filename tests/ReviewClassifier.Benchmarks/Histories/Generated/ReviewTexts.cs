using ReviewClassifier.Cases;

namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>What reviews say: whole ones of the labelled cases, ones put together from their clauses, and what everybody says.</summary>
internal sealed class ReviewTexts
{
    private static readonly string[] _stock =
    [
        "差评", "不好", "垃圾", "质量差", "质量太差了", "不值这个价", "一般般", "太差了,退货", "和描述不符", "客服态度差", "物流太慢了", "不推荐购买",
        "质量很差,不要买", "东西不好,后悔买了", "用了几天就坏了", "此用户没有填写评价。", "系统默认评价", "呵呵", "失望", "不怎么样",
        "质量太差了,大家不要买", "跟图片不一样,差评", "宝贝收到了,质量一般", "第一次给差评", "",
    ];

    private static readonly string[] _good = ["好评", "很好", "质量不错", "物流很快,包装完好", "好用,会回购", "满意", "此用户没有填写评价。", "东西不错"];

    private readonly string[] _whole;
    private readonly string[] _clauses;
    private int _next;

    public ReviewTexts(IEnumerable<LabelledCase> labelled, Chances chances)
    {
        var all = labelled.ToArray();
        var genuine = Distinct(all.Where(c => !c.Malicious));

        // Nobody's review is made of another's clauses.
        _whole = [.. genuine.Where((_, i) => i % 2 == 0)];
        Malicious = [.. Distinct(all.Where(c => c.Malicious)).Where(text => text.Length is > 24 and < 120)];
        _clauses =
        [
            .. genuine.Where((_, i) => i % 2 == 1).SelectMany(text => text.Split(',', '。', '!', '?', '，', ' ', ';'))
                .Where(c => c.Length is > 4 and < 24)
                .Distinct(StringComparer.Ordinal),
        ];
        chances.Shuffle(_whole);
    }

    /// <summary>Reviews of people who want something.</summary>
    public IReadOnlyList<string> Malicious { get; }

    /// <summary>A good review.</summary>
    public static string Good(Chances chances) => chances.Of(_good);

    /// <summary>A negative one; no long one is said twice but by chance.</summary>
    public string Negative(Chances chances) => chances.Below(4) switch
    {
        0 => chances.Of(_stock),
        1 => Composed(chances),
        _ => _next < _whole.Length ? _whole[_next++] : Composed(chances),
    };

    /// <summary>A text put together from clauses.</summary>
    public string Composed(Chances chances) =>
        string.Join(",", Enumerable.Range(0, chances.Between(3, 6)).Select(_ => chances.Of(_clauses)));

    private static string[] Distinct(IEnumerable<LabelledCase> cases) =>
        [.. cases.Select(c => c.Case.Review).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
}

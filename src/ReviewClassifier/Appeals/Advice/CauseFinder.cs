using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Appeals.Advice;

/// <summary>
/// Finds the causes of a complaint by the words of the review, then of the buyer's lines that name a fault. First by words that are only
/// used to complain (物流慢); where there are none, the first subject that is named without praise (物流, but not 物流很快).
/// </summary>
internal static class CauseFinder
{
    private static readonly Lazy<Normalizer> _normalizer = new(Normalizer.OpenDefault);

    private static readonly (ComplaintCause Cause, string[] Words)[] _words =
    [
        (ComplaintCause.SlowService,
        [
            "没人理", "不回消息", "不回复", "没人回", "没回复", "不理人", "没人管", "联系不上", "回复慢", "回复太慢", "一直拖", "拖着不", "拖了", "推来推去", "踢皮球", "已读不回", "人工客服",
            "机器人回复", "自动回复", "等了半天", "没下文", "没有下文", "没人接", "不接电话", "上菜慢", "出餐慢", "才上菜", "分钟才", "小时才", "no reply", "no answer",
        ]),
        (ComplaintCause.Delivery,
        [
            "物流慢", "物流太慢", "快递慢", "快递太慢", "发货慢", "发货太慢", "不发货", "没发货", "迟迟", "没收到", "没有收到", "未收到", "丢件", "晚到", "迟到", "送错", "送得慢",
            "配送慢", "配送太慢",
            "超时", "压坏", "压扁", "包装破", "盒子破", "箱子破", "摔坏", "摔碎", "洒了", "撒了", "漏了一", "等了一个", "等了三", "等了五", "等了十", "才到", "才发", "late delivery",
        ]),
        (ComplaintCause.Quality,
        [
            "质量差", "质量不好", "质量太差", "质量问题", "坏了", "坏的", "开胶", "掉色", "褪色", "起球", "缩水", "开线", "脱线", "破了", "破洞", "裂", "断了", "生锈", "漏水",
            "漏电", "漏气", "不制冷",
            "充不进", "充不上", "开不了机", "死机", "卡顿", "异味", "味道大", "刺鼻", "发霉", "变质", "过期", "不新鲜", "烂了", "烂的", "难吃", "馊", "虫", "头发", "拉肚子",
            "过敏", "不好用", "没用几",
            "用不了", "故障", "有问题", "瑕疵", "划痕", "做工粗", "粗糙", "毛刺", "掉漆", "松动", "异响", "没味道", "太咸", "没熟", "脏", "broken", "poor quality",
        ]),
        (ComplaintCause.Mismatch,
        [
            "不符", "不一样", "不一致", "发错", "少发", "漏发", "少了", "色差", "尺码不", "尺寸不", "偏小", "偏大", "虚标", "虚假", "假货", "假的", "仿的", "山寨", "货不对板",
            "图片不", "照骗", "缩水版",
            "二手", "翻新", "标的是", "写的是", "页面写", "详情页", "说好的", "宣传的", "不是正品", "缺斤少两", "分量少", "少一", "少两", "not as described",
        ]),
        (ComplaintCause.Attitude,
        [
            "态度", "骂人", "骂我", "凶", "怼", "阴阳怪气", "不耐烦", "爱理不理", "敷衍", "推卸", "推脱", "冷漠", "傲慢", "嘲讽", "威胁我", "拉黑", "说我走路", "怪我", "赖我",
            "倒打一耙", "没素质", "rude",
        ]),
    ];

    private static readonly (ComplaintCause Cause, string[] Words)[] _subjects =
    [
        (ComplaintCause.Quality,
        [
            "质量", "做工", "碎", "渣", "塌", "卷边", "锈", "变形", "不亮", "不热", "不凉", "没电", "不灵", "报错", "卡纸", "死了", "蟑螂", "石头", "烟头", "腥",
            "哈喇", "油耗味", "农药",
            "绿毛", "红点", "结痂", "流鼻血", "恶心", "臭", "没效果", "没用", "故障", "静电", "掉粉", "掉渣", "掉毛", "贴腿", "漏了", "漏半", "坏的", "太硬", "太薄",
            "一股", "失灵", "死机", "黑屏",
        ]),
        (ComplaintCause.Mismatch,
        [
            "实测", "标的", "标称", "标着", "标签", "写着", "说是", "说好", "说包", "承诺", "答应", "寄来", "发成", "变成", "没有送", "没送", "称出", "称了", "净含量",
            "只有", "查不到", "查无", "仿", "骗", "涨价",
            "多收", "乱收", "加价", "保价", "押金", "定金", "退费", "收费", "颜色", "尺码", "尺寸", "款式", "型号", "发票", "刻错", "写错", "拍错", "配错", "缺了", "缺页",
        ]),
        (ComplaintCause.Delivery, ["物流", "快递", "发货", "揽收", "签收", "配送", "骑手", "送货", "工期", "包装", "天没", "还没到", "没动静", "下单"]),
        (ComplaintCause.SlowService, ["问就是", "催了", "推给", "拖到", "打了", "坐席", "等了", "没联系", "不给退", "不退", "不处理", "不管", "售后", "退款", "服务"]),
        (ComplaintCause.Attitude, ["客服", "店员", "师傅", "老板", "前台", "教练", "司机", "说我", "让我", "不肯", "不认", "不承认"]),
    ];

    private static readonly string[] _praise = ["快", "不错", "好", "满意", "给力", "可以", "挺", "没问题", "没毛病", "没得说"];

    /// <summary>The causes found, each once, by its first words.</summary>
    public static IReadOnlyList<FoundCause> Of(Case item, Result result)
    {
        var found = new List<FoundCause>();
        foreach (var (line, text) in Lines(item, result))
            Find(text, line, _words, found);
        foreach (var (line, text) in Lines(item, result))
        {
            if (found.Count == 0)
                Find(text, line, _subjects, found);
        }

        return found;
    }

    private static IEnumerable<(int? Line, string Text)> Lines(Case item, Result result)
    {
        yield return (null, item.Review);
        foreach (var line in result.Mitigating)
        {
            if (line.Line is not null && line.Labels.Any(label => label.Label == EvidenceLabel.Defect))
                yield return (line.Line, line.Text);
        }
    }

    private static void Find(string text, int? line, (ComplaintCause Cause, string[] Words)[] causes, List<FoundCause> found)
    {
        var normalised = new NormalizedText();
        _normalizer.Value.Normalize(text, normalised);
        foreach (var (cause, words) in causes)
        {
            if (found.Any(one => one.Cause == cause))
                continue;
            foreach (var word in words)
            {
                var at = normalised.Text.IndexOf(word, StringComparison.Ordinal);
                if (at < 0 || IsPraised(normalised.Text[(at + word.Length)..]))
                    continue;
                var (start, end) = normalised.ToOriginal(at, at + word.Length);
                found.Add(new FoundCause(cause, line, text[start..end]));
                // A subject alone says little: one is enough to answer.
                if (causes == _subjects)
                    return;
                break;
            }
        }
    }

    private static bool IsPraised(ReadOnlySpan<char> behind)
    {
        var near = behind[..Math.Min(3, behind.Length)];
        foreach (var praise in _praise)
        {
            if (near.Contains(praise, StringComparison.Ordinal) && near.IndexOfAny('不', '太', '差') < 0)
                return true;
        }

        return false;
    }
}

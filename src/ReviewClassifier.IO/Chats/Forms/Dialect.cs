using System.Runtime.InteropServices;
using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// How a text writes its messages, learned from its first lines. A line that tells a whole moment and a name begins a message anywhere;
/// weaker forms, which ordinary sentences take too (地址：…), begin one only where the text writes many so or the name is known.
/// </summary>
internal sealed class Dialect
{
    /// <summary>How many lines are looked at.</summary>
    public const int Sample = 2000;

    private const int MostNames = 4096;

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "地址", "收货地址", "电话", "手机", "手机号", "收货人", "收件人", "姓名", "订单号", "订单编号", "订单", "快递", "快递单号", "运单号", "物流单号", "单号",
        "原因", "备注", "问题", "数量", "颜色", "尺码", "型号", "规格", "金额", "价格", "链接", "网址", "http", "https", "QQ", "微信", "支付宝", "账号",
        "ps", "答", "问", "注", "注意", "时间", "日期", "申请原因", "退款原因", "退款金额", "商品", "宝贝", "说明", "例如", "比如", "总结", "第一", "第二",
    };

    private static readonly string[] NotAtEnd = ["时间", "送达", "截止", "截止到", "日期", "预计", "到货", "签收于", "发货于", "于", "至", "到"];

    private readonly ChatOptions options;
    private readonly int[] forms = new int[7];
    private readonly Dictionary<(bool Timed, string Name), int> names = [];
    private readonly BareNames? bare;
    private readonly int lines;
    private readonly int strong;
    private readonly bool accounts;

    public Dialect(IReadOnlyList<string> sample, ChatOptions options)
    {
        this.options = options;
        var whole = 0;
        var (apart, together) = (0, 0);
        foreach (var line in sample)
        {
            var head = Head.Of(line);
            apart += head.Form == HeadForm.TimeName ? 1 : 0;
            together += head.Form == HeadForm.TimeNameText && !head.MayBeAccount ? 1 : 0;
        }

        accounts = apart > together;
        foreach (var line in sample)
        {
            lines += line.Length > 0 ? 1 : 0;
            var head = Resolve(Head.Of(line));
            if (head.Form == HeadForm.None || IsLabel(head))
            {
                continue;
            }

            forms[(int)head.Form]++;
            strong += IsStrong(head) ? 1 : 0;
            whole += head.Time.IsWhole ? 1 : 0;
            if (names.Count < MostNames)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(names, (IsTimed(head.Form), head.Name.ToString()), out _)++;
            }
        }

        IsDated = whole * 2 > forms.Sum();
        bare = strong > 0 || forms[(int)HeadForm.NameText] * 2 >= lines ? null : BareNames.Of(sample, options);
    }

    /// <summary>Whether its messages tell whole moments, so that a line which is only a time is part of a message.</summary>
    public bool IsDated { get; }

    /// <summary>Whether names stand on lines of their own, with nothing to show them.</summary>
    public bool HasBareNames => bare is not null;

    /// <summary>Whether a line is such a name.</summary>
    public bool IsBareName(string line) => bare?.Contains(line) == true;

    /// <summary>A line of which it is open whether a sub-account or a text stands behind the colon, as the other lines write it.</summary>
    public Head Resolve(Head head) => accounts && head.MayBeAccount ? head.AsAccount : head;

    /// <summary>Whether a line that could begin a message does.</summary>
    public bool Accepts(in Head head)
    {
        if (head.Form == HeadForm.None || IsLabel(head))
        {
            return false;
        }

        if (IsStrong(head))
        {
            return true;
        }

        var name = head.Name.ToString();
        if (Nickname.Role(name) is not null || Nickname.IsShopName(name)
            || Nickname.IsAmong(name, options.Shops) || Nickname.IsAmong(name, options.Buyers))
        {
            return true;
        }

        if (!IsTimed(head.Form))
        {
            return strong == 0 && bare is null && (names.GetValueOrDefault((false, name)) > 1 || IsMain(head.Form));
        }

        return names.GetValueOrDefault((true, name)) > 1 || IsMain(head.Form);
    }

    private static bool IsTimed(HeadForm form) => form is not (HeadForm.NameText or HeadForm.NameColon);

    private static bool IsStrong(in Head head) => head.Form switch
    {
        HeadForm.NameTime => head.Time.IsWhole,
        HeadForm.NameTimeText => head.Bracketed || head.Time.HasDay,
        HeadForm.TimeNameText => head.Bracketed || head.Time.IsWhole,
        _ => false,
    };

    // The main form of a text is the one that most of its first lines of messages have, and more than a third of all lines.
    private bool IsMain(HeadForm form) => forms[(int)form] * 3 > lines && forms[(int)form] == forms.Max();

    // What stands before a colon or a time and is a word about a thing, or the end of a sentence, and no name.
    private static bool IsLabel(in Head head)
    {
        var name = head.Name;
        foreach (var ending in NotAtEnd)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length - 1 && IsTimed(head.Form))
            {
                return true;
            }
        }

        if (name.IndexOfAny("。！？；") >= 0 || (!IsTimed(head.Form) && name.IndexOfAny("，,、…") >= 0))
        {
            return true;
        }

        return (!IsTimed(head.Form) || !head.Time.IsWhole)
            && (Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
                || name.IndexOfAnyExceptInRange('0', '9') < 0 || head.Text.StartsWith("//"));
    }
}

namespace ReviewClassifier.IO.Chats.Speakers;

/// <summary>What the words of a message by themselves say about who speaks.</summary>
internal static class Wording
{
    // Only the start of a message is looked at: that is where shops greet, and a message may be of any length.
    private const int Looked = 300;

    private static readonly string[] Automatic =
    [
        "[自动回复]", "【自动回复】", "(自动回复)", "（自动回复）", "自动回复：", "自动回复:", "[系统自动", "【系统自动", "系统自动回复",
    ];

    private static readonly string[] Canned =
    [
        "很高兴为您服务", "欢迎光临", "客服正忙", "客服不在线", "客服繁忙", "咨询人数较多", "咨询量较大", "非工作时间", "人工客服上班时间", "客服工作时间",
        "客服在线时间", "稍后回复您", "稍后为您回复", "第一时间回复您", "第一时间为您", "请问有什么可以帮您", "请问有什么可以帮到您",
    ];

    private static readonly string[] Serving =
    [
        "亲亲", "为您", "帮您", "给您", "跟您", "您稍等", "您放心", "本店", "小店", "欢迎光临", "感谢您", "请您", "您的订单", "给亲", "帮亲", "为亲",
    ];

    /// <summary>Whether a shop's message is one that a program sends, by its well-known form.</summary>
    public static bool IsAutomatic(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked));
        foreach (var form in Automatic)
        {
            if (start.StartsWith(form, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Has(start, Canned);
    }

    /// <summary>Whether a message speaks as one who serves: buyers hardly ever do.</summary>
    public static bool IsServing(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked));
        return start is ['亲', not ('自' or '戚' or '友' or '人' or '手' or '眼' or '妈' or '测'), ..] or ['亲']
            || Has(start, Serving) || Has(start, Canned);
    }

    private static bool Has(ReadOnlySpan<char> text, string[] parts)
    {
        foreach (var part in parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>A line that begins another conversation: <c>订单编号：1234567890</c>, <c>===== 买家：tb123 =====</c>, <c>与 tb123 的聊天记录</c>.</summary>
internal static class Separator
{
    private const int Longest = 160;

    private const string PartingText = " \t\u3000,，;；|/()（）";

    private static readonly SearchValues<char> Parting = SearchValues.Create(PartingText);

    private static readonly string[] Orders = ["主订单编号", "订单编号", "主订单号", "订单号", "订单", "order_id", "order"];

    private static readonly string[] Buyers = ["买家昵称", "买家会员名", "买家旺旺", "买家账号", "会员名", "聊天对象", "会话对象", "联系人", "会话", "旺旺", "昵称"];

    // Without ruling around it 买家：tb123 is somebody saying "tb123".
    private static readonly string[] RuledBuyers = ["买家", "顾客", "客户", "buyer"];

    /// <summary>Reads the line; false for any other.</summary>
    /// <param name="line">The line, without ruling around it.</param>
    /// <param name="ruled">Whether there was ruling around it.</param>
    /// <param name="key">What it tells of the conversation.</param>
    public static bool TryRead(ReadOnlySpan<char> line, bool ruled, out ConversationKey key)
    {
        key = default;
        if (line.Length is < 4 or > Longest)
        {
            return false;
        }

        if (TryBetween(line, out var partner))
        {
            key = new ConversationKey(null, partner);
            return true;
        }

        if (ruled && IsNumber(line, fewest: 10))
        {
            key = new ConversationKey(line.ToString(), null);
            return true;
        }

        var (order, buyer) = ((string?)null, (string?)null);
        for (var rest = line; !rest.IsEmpty; rest = rest.TrimStart(PartingText))
        {
            if (order is null && TakeWord(ref rest, Orders, colon: !ruled))
            {
                order = TakeValue(ref rest).ToString();
                if (!IsNumber(order, fewest: 6))
                {
                    return false;
                }
            }
            else if (buyer is null && (TakeWord(ref rest, Buyers, colon: true) || (ruled && TakeWord(ref rest, RuledBuyers, colon: true))))
            {
                buyer = TakeValue(ref rest).ToString();
            }
            else if (ruled && order is not null && buyer is null)
            {
                buyer = TakeValue(ref rest).ToString();
            }
            else
            {
                return false;
            }
        }

        key = new ConversationKey(ConversationKey.Part(order), ConversationKey.Part(buyer));
        return key != default;
    }

    // 与 tb123 的聊天记录
    private static bool TryBetween(ReadOnlySpan<char> line, out string partner)
    {
        partner = "";
        foreach (var ending in new[] { "的聊天记录", "的对话", "的会话" })
        {
            if (line is ['与' or '和', ..] && line.TrimEnd(":：").EndsWith(ending, StringComparison.Ordinal))
            {
                partner = line[1..^(ending.Length + line.Length - line.TrimEnd(":：").Length)].Trim(Written.Blank).ToString();
                return partner.Length is > 0 and <= 64;
            }
        }

        return false;
    }

    private static bool TakeWord(ref ReadOnlySpan<char> rest, string[] words, bool colon)
    {
        foreach (var word in words)
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var after = rest[word.Length..].TrimStart(Written.Blank);
            if (after is [':' or '：' or '#', ..])
            {
                rest = after[1..].TrimStart(Written.Blank);
                return true;
            }

            if (!colon)
            {
                rest = after;
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TakeValue(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(Parting);
        var value = end < 0 ? rest : rest[..end];
        rest = rest[value.Length..];
        return value;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int fewest)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return digits >= fewest && text.Length <= 64;
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Chats;

/// <summary>
/// A message as a person types or copies it: who says it, a colon, the text; a time may stand in front, in brackets or not
/// (<c>2026-03-07 20:14 买家：…</c>).
/// </summary>
public static class PlainLine
{
    /// <summary>What a line looks like, in words for a message.</summary>
    public const string Form = "who speaks and a colon, such as 买家：… or buyer: …, after a time or nothing";

    private const string Around = " \t\u3000[]【】()（）,，-";

    private static readonly (string Word, Speaker Speaker)[] Speakers =
    [
        ("自动回复", Speaker.Auto), ("机器人", Speaker.Auto), ("系统", Speaker.Auto), ("auto", Speaker.Auto),
        ("买家", Speaker.Buyer), ("顾客", Speaker.Buyer), ("客户", Speaker.Buyer), ("buyer", Speaker.Buyer),
        ("卖家", Speaker.Seller), ("客服", Speaker.Seller), ("商家", Speaker.Seller), ("店家", Speaker.Seller), ("seller", Speaker.Seller),
    ];

    /// <summary>Who a word means, such as 买家 or <c>buyer</c>; false for any other.</summary>
    public static bool TrySpeaker(string word, out Speaker speaker)
    {
        var known = Array.Find(Speakers, known => known.Word.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
        speaker = known.Speaker;
        return known.Word is not null;
    }

    /// <summary>Reads a line; false where nobody speaks in it or what stands before is no time.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out ChatLine message)
    {
        foreach (var (word, speaker) in Speakers)
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var after = line[(at + word.Length)..].TrimStart();
            var before = line[..at].Trim(Around);
            DateTime? time = null;
            if (after is [':' or '：', ..] && (before.IsEmpty || Time(before, out time)))
            {
                message = new ChatLine(time, speaker, after[1..].Trim().ToString());
                return true;
            }
        }

        message = null!;
        return false;
    }

    private static bool Time(ReadOnlySpan<char> text, out DateTime? time)
    {
        var read = ShopTime.TryParse(text, out var at);
        time = read ? at : null;
        return read;
    }
}

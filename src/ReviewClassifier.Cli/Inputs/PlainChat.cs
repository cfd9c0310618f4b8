using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>
/// Reads a chat as a person types or copies it: one message a line, who says it, a colon, the text; a time may stand in front, in brackets
/// or not (<c>2026-03-07 20:14 买家：…</c>).
/// </summary>
internal static class PlainChat
{
    private const string Around = " \t\u3000[]【】()（）,，-";

    private static readonly (string Word, Speaker Speaker)[] Speakers =
    [
        ("自动回复", Speaker.Auto), ("机器人", Speaker.Auto), ("系统", Speaker.Auto), ("auto", Speaker.Auto),
        ("买家", Speaker.Buyer), ("顾客", Speaker.Buyer), ("客户", Speaker.Buyer), ("buyer", Speaker.Buyer),
        ("卖家", Speaker.Seller), ("客服", Speaker.Seller), ("商家", Speaker.Seller), ("店家", Speaker.Seller), ("seller", Speaker.Seller),
    ];

    public static IReadOnlyList<ChatLine> Parse(string text, string path)
    {
        var chat = new List<ChatLine>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            chat.Add(TryRead(line, out var message) ? message : throw Refuse(path, number, line));
        }

        return chat;
    }

    private static bool TryRead(ReadOnlySpan<char> line, out ChatLine message)
    {
        foreach (var (word, speaker) in Speakers)
        {
            var at = line.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
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

    private static InputException Refuse(string path, int number, ReadOnlySpan<char> line) => new(
        $"{path}:{number}: found \"{Page.SafeText.Inert(line, 40)}\"; expected who speaks and a colon, such as 买家：… or buyer: …, "
        + "after a time or nothing; write 买家, 卖家, 客服 or 自动回复 (buyer, seller, auto) before every message, or give JSON chat lines.");
}

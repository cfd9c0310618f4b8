using System.Buffers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>How the first line of a message is written.</summary>
internal enum HeadForm
{
    /// <summary>Not such a line.</summary>
    None,

    /// <summary><c>昵称 2026-03-01 10:02:11</c>, the text on the next lines.</summary>
    NameTime,

    /// <summary><c>昵称(2026-03-01 10:02:11): 文字</c>.</summary>
    NameTimeText,

    /// <summary><c>[10:02] 昵称: 文字</c>.</summary>
    TimeNameText,

    /// <summary><c>2026-03-01 10:02:11 昵称</c>, the text on the next lines.</summary>
    TimeName,

    /// <summary><c>昵称: 文字</c>.</summary>
    NameText,

    /// <summary><c>昵称:</c>, the text on the next lines.</summary>
    NameColon,
}

/// <summary>The first line of a message, taken apart without looking at any other line.</summary>
internal readonly ref struct Head
{
    // A head is short; nothing of a long line is looked at behind this.
    private const int LongestHead = 160;
    private const int LongestName = 64;

    private static readonly SearchValues<char> Sentence = SearchValues.Create(" ，。！？,!?\t");

    private Head(HeadForm form, ReadOnlySpan<char> name, WrittenTime time, ReadOnlySpan<char> text, bool bracketed = false)
    {
        Form = form;
        Name = name;
        Time = time;
        Text = text;
        Bracketed = bracketed;
    }

    public HeadForm Form { get; }

    public ReadOnlySpan<char> Name { get; }

    public WrittenTime Time { get; }

    /// <summary>The text behind the head on its line; empty where it follows on the next lines.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether the time stands in brackets.</summary>
    public bool Bracketed { get; }

    /// <summary>
    /// Whether what stands before and behind the colon may as well be one name, a seller's sub-account, with the text on the next lines:
    /// <c>2026-03-01 10:02:11 某某旗舰店:小美</c>.
    /// </summary>
    public bool MayBeAccount => Form == HeadForm.TimeNameText && Speakers.Nickname.IsShopName(Name) && IsAccount(Text);

    /// <summary>The same line read so.</summary>
    public Head AsAccount => new(HeadForm.TimeName, $"{Name}:{Text}", Time, default, Bracketed);

    /// <summary>Takes a line apart; <see cref="Form"/> is none where it cannot be the first line of a message.</summary>
    public static Head Of(ReadOnlySpan<char> line)
    {
        line = line.Trim(Written.Blank);
        if (line.Length < 2)
        {
            return default;
        }

        var opening = Written.Closing(line[0]);
        if (WrittenTime.TryTake(opening == '\0' ? line : line[1..], out var time, out var length))
        {
            return time.Clock is null ? default : TimeFirst(line, time, length, opening);
        }

        var named = NameFirst(line);
        return named.Form == HeadForm.None ? Untimed(line) : named;
    }

    /// <summary>Whether a whole line is a time, and nothing else.</summary>
    public static bool IsTime(ReadOnlySpan<char> line, out WrittenTime time) =>
        WrittenTime.TryTake(line, out time, out var length) && length == line.Length;

    private static Head TimeFirst(ReadOnlySpan<char> line, WrittenTime time, int length, char closing)
    {
        var rest = line[(length + (closing == '\0' ? 0 : 1))..];
        if (closing != '\0')
        {
            if (rest.IsEmpty || rest[0] != closing)
            {
                return default;
            }

            rest = rest[1..];
        }

        rest = rest.Trim(Written.Blank).TrimStart("-—,，|").TrimStart(Written.Blank);
        if (rest.IsEmpty || rest[0] is ':' or '：')
        {
            return default;
        }

        var colon = ColonOf(rest);
        if (colon < 0)
        {
            return rest.Length <= LongestName ? new Head(HeadForm.TimeName, rest, time, default, closing != '\0') : default;
        }

        var text = rest[(colon + 1)..].TrimStart(Written.Blank);
        var form = text.IsEmpty ? HeadForm.TimeName : HeadForm.TimeNameText;
        return new Head(form, rest[..colon].TrimEnd(Written.Blank), time, text, closing != '\0');
    }

    private static Head NameFirst(ReadOnlySpan<char> line)
    {
        var end = Math.Min(line.Length, LongestName + 2);
        for (var i = 1; i < end; i++)
        {
            if (!MayStartTime(line[i]) || !MayStandBefore(line[i - 1], line[i..])
                || !WrittenTime.TryTake(line[i..Math.Min(line.Length, i + LongestHead)], out var time, out var length)
                || time.Clock is null)
            {
                continue;
            }

            var closing = Written.Closing(line[i - 1]);
            var rest = line[(i + length)..].TrimStart(Written.Blank);
            if (closing != '\0')
            {
                if (rest.IsEmpty || rest[0] != closing)
                {
                    continue;
                }

                rest = rest[1..].TrimStart(Written.Blank);
            }

            var name = line[..(closing == '\0' ? i : i - 1)].TrimEnd(Written.Blank).TrimEnd(":：").TrimEnd(Written.Blank);
            if (name.IsEmpty)
            {
                return default;
            }

            if (rest is [] or "已读" or "未读" or "(已读)" or "(未读)" or "[已读]" or "[未读]")
            {
                return new Head(HeadForm.NameTime, name, time, default, closing != '\0');
            }

            if (rest[0] is ':' or '：')
            {
                return new Head(HeadForm.NameTimeText, name, time, rest[1..].TrimStart(Written.Blank), closing != '\0');
            }
        }

        return default;
    }

    private static Head Untimed(ReadOnlySpan<char> line)
    {
        var colon = ColonOf(line);
        if (colon <= 0)
        {
            return default;
        }

        var text = line[(colon + 1)..].TrimStart(Written.Blank);
        var name = line[..colon].TrimEnd(Written.Blank);
        return new Head(text.IsEmpty ? HeadForm.NameColon : HeadForm.NameText, name, default, text);
    }

    // The colon behind a name. A seller's sub-account has one inside it: 某某旗舰店:小美: 在的.
    private static int ColonOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestName + 1)];
        var colon = text.IndexOfAny(':', '：');
        if (colon > 0 && text[colon] == ':' && Speakers.Nickname.IsShopName(text[..colon]))
        {
            var more = text[(colon + 1)..].IndexOfAny(':', '：');
            var account = more < 0 ? default : text.Slice(colon + 1, more);
            if (IsAccount(account))
            {
                return colon + 1 + more;
            }
        }

        return colon;
    }

    private static bool IsAccount(ReadOnlySpan<char> text) => text.Length is >= 1 and <= 12 && text.IndexOfAny(Sentence) < 0;

    private static bool MayStartTime(char c) => c is >= '0' and <= '9' or '今' or '昨' or '前' or '星' or '周' or '礼' or '凌' or '清' or '早' or '上'
        or '中' or '下' or '傍' or '晚' or '半';

    // A time is parted from the name, by a blank or a bracket, or it starts with a whole date.
    private static bool MayStandBefore(char before, ReadOnlySpan<char> text) =>
        char.IsWhiteSpace(before) || Written.Closing(before) != '\0'
        || (!char.IsAsciiDigit(before) && text is [>= '1' and <= '2', _, _, _, '-' or '/' or '年' or '.', ..]);
}

using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats;

/// <summary>One message as it was read.</summary>
/// <param name="Line">The line of the text on which it starts, from 1.</param>
/// <param name="At">When it was sent, the shop's local time; null where that is not told.</param>
/// <param name="Nickname">Who sent it, as it stands there.</param>
/// <param name="From">Who that is taken to be.</param>
/// <param name="Text">What it says; several lines are parted by LF.</param>
public sealed record ReadMessage(long Line, DateTime? At, string Nickname, Speaker From, string Text);

/// <summary>Lines that belong to no message.</summary>
/// <param name="Line">The first of them, from 1.</param>
/// <param name="Count">How many there are, one after another.</param>
/// <param name="Text">How they begin, at most 40 characters.</param>
/// <param name="Reason">Why they could not be read, and what to do.</param>
public sealed record UnreadLines(long Line, long Count, string Text, string Reason);

/// <summary>How sure it is who of a chat is the shop.</summary>
public enum Certainty
{
    /// <summary>Nothing tells; who speaks first was taken as the buyer, and a person has to say.</summary>
    Unknown,

    /// <summary>The wording tells (亲，很高兴为您服务), or how many buyers somebody talks with.</summary>
    Likely,

    /// <summary>Declared, or said by the names themselves (买家, 客服, 某某旗舰店).</summary>
    Told,
}

/// <summary>What was read of one chat.</summary>
/// <param name="Messages">The messages in order of time; those of one time, and those without, in the order of the text.</param>
/// <param name="Nicknames">Who speaks, in the order of their first message.</param>
/// <param name="Shop">Those of them who are taken as the shop's.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Notices">Lines of the program the chat was copied from (以上是历史消息), which nobody said.</param>
/// <param name="Unread">Lines that could not be read.</param>
public sealed record ChatReading(
    IReadOnlyList<ReadMessage> Messages,
    IReadOnlyList<string> Nicknames,
    IReadOnlyList<string> Shop,
    Certainty Certainty,
    IReadOnlyList<UnreadLines> Notices,
    IReadOnlyList<UnreadLines> Unread)
{
    /// <summary>The messages as the chat of a case.</summary>
    public IReadOnlyList<ChatLine> Lines => [.. Messages.Select(message => new ChatLine(message.At, message.From, message.Text))];

    /// <summary>The same with shop and buyer the other way round, as a person says it: nothing is unsure then.</summary>
    public ChatReading Swapped()
    {
        var shop = Nicknames.Where(name => !Shop.Contains(name) && Nickname.Role(name) != Speaker.Auto).ToArray();
        return this with
        {
            Shop = shop,
            Certainty = Certainty.Told,
            Messages = [.. Messages.Select(message => message with
            {
                From = Sides.From(message.Nickname, message.Text, shop.Contains(message.Nickname)),
            })],
        };
    }
}

using ReviewClassifier.IO.Chats.Forms;
using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats;

/// <summary>
/// Reads one chat as it was pasted or copied, in any of the forms of <see cref="ChatSource"/>; several conversations in one text are one
/// chat in the order of time.
/// </summary>
public static class ChatText
{
    /// <summary>Reads a text; never throws on account of what it holds.</summary>
    public static ChatReading Read(string text, ChatOptions options)
    {
        var collected = new CollectedChat();
        ChatSource.ReadText(text, options, collected);
        return Read(collected, options);
    }

    /// <summary>The same for a file's bytes, in any encoding and form.</summary>
    /// <exception cref="Faults.InputException">It looks like a workbook or a table and is broken.</exception>
    public static ChatReading Read(byte[] bytes, string file, ChatOptions options)
    {
        var collected = new CollectedChat();
        ChatSource.Read(new MemoryStream(bytes, writable: false), file, options, collected);
        return Read(collected, options);
    }

    private static ChatReading Read(CollectedChat collected, ChatOptions options)
    {
        var messages = Timeline.Sort(collected.Messages, message => message.At);
        var sides = Sides.Find(messages, collected.Buyer, options, conversations: null);
        return new ChatReading(
            [.. messages.Select(message => new ReadMessage(message.Line, message.At, message.Name, sides.From(message), message.Text))],
            sides.Names,
            [.. sides.Names.Where(sides.IsShop)],
            sides.Certainty,
            collected.Notices,
            collected.Unread);
    }
}

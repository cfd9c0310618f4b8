using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads a chat as a person types or copies it: one message a line (<see cref="PlainLine"/>).</summary>
internal static class PlainChat
{
    public static IReadOnlyList<ChatLine> Parse(string text, string path)
    {
        var chat = new List<ChatLine>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
                continue;
            chat.Add(PlainLine.TryParse(line, out var message) ? message : throw Refuse(path, number, line));
        }

        return chat;
    }

    private static InputException Refuse(string path, int number, ReadOnlySpan<char> line) => new(
        $"{path}:{number}: found \"{Page.SafeText.Inert(line, 40)}\"; expected {PlainLine.Form}; "
        + "write 买家, 卖家, 客服 or 自动回复 (buyer, seller, auto) before every message, or give JSON chat lines.");
}

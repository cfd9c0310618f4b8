using System.Globalization;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>A chat that no case took, in a line for the terminal: where it stands, and nothing of what was said.</summary>
internal static class UnjoinedWords
{
    public static string Of(UnjoinedChat chat) => string.Create(
        CultureInfo.InvariantCulture,
        $"{chat.File}:{chat.Line}: 没有评价对得上这段聊天 / no case took this chat ({SafeText.Inert(chat.Order ?? chat.Buyer ?? "?", 40)}, {chat.Messages})");
}

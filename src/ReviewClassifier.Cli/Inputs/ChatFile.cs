using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads the one chat that <c>score</c> is given, in any form that <see cref="ChatText"/> reads.</summary>
internal static class ChatFile
{
    /// <summary>
    /// The chat's lines; <see cref="InputException"/> where a line cannot be read, or where nothing tells who is the shop. Where only the
    /// wording tells it, that is said on <paramref name="error"/>.
    /// </summary>
    public static IReadOnlyList<ChatLine> Read(string path, IReadOnlyList<string> shops, TextWriter error)
    {
        var read = ChatText.Read(WholeFile.Bytes(path), path, new ChatOptions { Shops = shops });
        if (read.Unread is [var first, ..])
        {
            var (text, reason) = (Page.SafeText.Inert(first.Text, 40), Page.SafeText.Inert(first.Reason, 400));
            throw new InputException($"{path}:{first.Line}: \"{text}\": {reason}.");
        }

        if (read.Messages.Count > 0 && read.Certainty == Certainty.Unknown)
        {
            throw new InputException(
                $"{path}: 看不出谁是店铺（{Listed(read.Nicknames)}），请用 --shop 昵称 指明。 / "
                + "Nothing tells who of these is the shop; name it with --shop NAME.");
        }

        if (read.Certainty == Certainty.Likely)
        {
            error.WriteLine(
                $"{path}: 按语气把 {Listed(read.Shop)} 当作店铺；若不对，请用 --shop 昵称 指明。 / "
                + "Taken as the shop by the wording alone; if that is wrong, name the shop with --shop NAME.");
        }

        return read.Lines;
    }

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join("、", names.Take(5).Select(name => Page.SafeText.Inert(name, 40))) + (names.Count > 5 ? "……" : "");
}

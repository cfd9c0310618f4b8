using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>The nicknames under which a segment is found.</summary>
internal static class Aliases
{
    /// <summary>
    /// The buyer's where the file tells it; else who speaks and is not the shop (everybody, where that is unknown), and the nickname that
    /// the file is named after.
    /// </summary>
    public static IEnumerable<string> Of(Segment segment, Sides sides, string file)
    {
        if (segment.Key.Buyer is { } buyer)
        {
            return [buyer];
        }

        var speakers = sides.Names
            .Where(name => Nickname.Role(name) is null && (!sides.IsShop(name) || sides.Certainty == Certainty.Unknown));
        return segment.Key == default && ChatFiles.NameOf(file).Nickname is { } name ? speakers.Append(name) : speakers;
    }
}

using ReviewClassifier.IO.Chats.Forms;
using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>Goes through the spool when all names are counted: finds each segment's buyer, and parts those of several buyers.</summary>
internal sealed class IndexBuilder(Spool spool, Census census, ChatOptions options, IReadOnlyList<string> files, CancellationToken stop)
{
    private readonly SegmentIndex index = new();

    public SegmentIndex Build()
    {
        spool.Flush();
        var read = spool.Length;
        for (var place = 0L; place < read;)
        {
            stop.ThrowIfCancellationRequested();
            var (here, segment) = (place, spool.Read(place, out place));
            var sides = Sides.Find(segment.Messages, segment.Key.Buyer, options, census.Of);
            if (segment.Starts)
            {
                census.AddOpening(segment, sides);
            }

            if (segment.Key == default && Parts(segment, sides) is { } parts)
            {
                parts.ForEach(spool.Add);
                index.AddSplit();
            }
            else
            {
                Add(here, (int)(place - here), segment, sides);
            }
        }

        spool.Flush();
        for (var place = read; place < spool.Length;)
        {
            var (here, segment) = (place, spool.Read(place, out place));
            Add(here, (int)(place - here), segment, Sides.Find(segment.Messages, segment.Key.Buyer, options, census.Of));
        }

        census.EndOpenings();
        index.Sort();
        return index;
    }

    private void Add(long place, int length, Segment segment, Sides sides)
    {
        var keys = Aliases.Of(segment, sides, files[segment.File]).Select(Keys.OfNickname).Distinct();
        keys = segment.Key.Order is { } order ? keys.Append(Keys.OfOrder(order)) : keys;
        index.Add(place, length, keys, segment.First, segment.Last);
    }

    // One file with the talks of several buyers one after another, and nothing between them: each talk goes from one buyer's words to the
    // next buyer's, what the shop says with who spoke before, and at the very start with who speaks first.
    private static List<Segment>? Parts(Segment segment, Sides sides)
    {
        var buyers = sides.Names.Where(name => Nickname.Role(name) is null && !sides.IsShop(name)).ToArray();
        if (buyers.Length < 2 || buyers.Length == sides.Names.Count || sides.Certainty == Certainty.Unknown)
        {
            return null;
        }

        var parts = new Dictionary<string, Segment>(StringComparer.Ordinal);
        var current = buyers[0];
        foreach (var message in segment.Messages)
        {
            current = Array.IndexOf(buyers, message.Name) >= 0 ? message.Name : current;
            if (!parts.TryGetValue(current, out var part))
            {
                parts.Add(current, part = new Segment(segment.File, new ConversationKey(null, current), segment.Starts));
            }

            part.Messages.Add(message);
        }

        return [.. parts.Values];
    }
}

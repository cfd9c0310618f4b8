using System.Runtime.InteropServices;
using ReviewClassifier.IO.Chats.Forms;
using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>In how many conversations each name speaks, and which words shops open conversations with again and again.</summary>
internal sealed class Census
{
    // An opening that is automatic comes in at least so many conversations, and in at least one of fifty.
    private const int FewestOpenings = 5;
    private const int OneOf = 50;
    private const int ShortestOpening = 6;
    private const int FirstMessages = 3;

    private readonly HashSet<ulong> seen = [];
    private readonly Dictionary<ulong, int> names = [];
    private readonly Dictionary<ulong, int> openings = [];
    private HashSet<ulong> automatic = [];
    private int conversations;

    /// <summary>Counts a name of a conversation, once however often it speaks there.</summary>
    public void Add(ulong conversation, string name)
    {
        if (Nickname.Role(name) is null && seen.Add(Keys.Both(conversation, Keys.OfNickname(name))))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(names, Keys.OfNickname(name), out _)++;
        }
    }

    /// <summary>Ends the counting of names; those of few conversations need not be kept.</summary>
    public void EndNames()
    {
        seen.Clear();
        seen.TrimExcess();
        foreach (var (name, count) in names)
        {
            if (count == 1)
            {
                names.Remove(name);
            }
        }

        names.TrimExcess();
    }

    /// <summary>In how many conversations a name speaks.</summary>
    public int Of(string name) => names.GetValueOrDefault(Keys.OfNickname(name), 1);

    /// <summary>Counts how a conversation opens.</summary>
    public void AddOpening(Segment segment, Sides sides)
    {
        conversations++;
        foreach (var message in segment.Messages.Take(FirstMessages))
        {
            if (sides.IsShop(message.Name) && message.Text.Length >= ShortestOpening)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(openings, Keys.OfText(message.Text), out _)++;
                break;
            }
        }
    }

    /// <summary>Ends the counting of openings.</summary>
    public void EndOpenings()
    {
        var fewest = Math.Max(FewestOpenings, conversations / OneOf);
        automatic = [.. openings.Where(opening => opening.Value >= fewest).Select(opening => opening.Key)];
        openings.Clear();
        openings.TrimExcess();
    }

    /// <summary>Whether a shop's words are those it opens conversations with again and again.</summary>
    public bool IsAutomatic(in Message message) =>
        automatic.Count > 0 && message.Text.Length >= ShortestOpening && automatic.Contains(Keys.OfText(message.Text));
}

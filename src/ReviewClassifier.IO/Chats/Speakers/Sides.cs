using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats.Forms;

namespace ReviewClassifier.IO.Chats.Speakers;

/// <summary>
/// Who of one conversation is the shop. In this order tell it: names that were declared, roles (买家, 客服), the buyer's nickname where the
/// conversation is known by it, names that only shops have; then, where these leave it open, in how many conversations somebody speaks,
/// and last the wording. Where nothing tells, who speaks first is taken as the buyer, and the certainty says that it is unknown.
/// </summary>
internal sealed class Sides
{
    // Who speaks in this many conversations, and this many times as often as the one who speaks in the fewest, is no buyer.
    private const int Many = 3;

    private readonly Dictionary<string, bool> shop = new(StringComparer.Ordinal);

    private Sides(IReadOnlyList<string> names) => Names = names;

    /// <summary>Who speaks, in the order of the first message.</summary>
    public IReadOnlyList<string> Names { get; }

    public Certainty Certainty { get; private set; } = Certainty.Told;

    /// <summary>Decides.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="buyer">The nickname by which the conversation is known; null where there is none.</param>
    /// <param name="options">Names that were declared.</param>
    /// <param name="conversations">In how many conversations a name speaks; null where there is only this one.</param>
    public static Sides Find(IReadOnlyList<Message> messages, string? buyer, ChatOptions options, Func<string, int>? conversations)
    {
        var names = new List<string>();
        var serving = new Dictionary<string, (int Serving, int All)>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            if (!serving.TryGetValue(message.Name, out var count))
            {
                names.Add(message.Name);
            }

            serving[message.Name] = (count.Serving + (Wording.IsServing(message.Text) ? 1 : 0), count.All + 1);
        }

        var sides = new Sides(names);
        sides.ByName(buyer, options);
        if (names.Count == 1 && sides.shop.Count == 0 && buyer is not null)
        {
            // Somebody else than the buyer, alone with the buyer.
            sides.Certainty = Certainty.Likely;
            sides.Set(names, _ => true);
        }

        sides.Rest(name => conversations?.Invoke(name) ?? 0, name => serving[name]);
        return sides;
    }

    public bool IsShop(string name) => shop.GetValueOrDefault(name);

    public Speaker From(in Message message) => From(message.Name, message.Text, IsShop(message.Name));

    /// <summary>Who sent a message, when it is known whether its sender is the shop.</summary>
    public static Speaker From(string name, string text, bool shop) => Nickname.Role(name) switch
    {
        Speaker.Auto => Speaker.Auto,
        _ => !shop ? Speaker.Buyer : Wording.IsAutomatic(text) ? Speaker.Auto : Speaker.Seller,
    };

    private void ByName(string? buyer, ChatOptions options)
    {
        var plain = buyer is null ? null : Nickname.Plain(buyer);
        foreach (var name in Names)
        {
            bool? side = Nickname.IsAmong(name, options.Shops) ? true
                : Nickname.IsAmong(name, options.Buyers) ? false
                : Nickname.Role(name) is { } role ? role != Speaker.Buyer
                : plain is not null && Nickname.Plain(name) == plain ? false
                : Nickname.IsShopName(name) || Nickname.IsSubAccount(name) ? true
                : null;
            if (side is { } told)
            {
                shop.Add(name, told);
            }
        }
    }

    private void Rest(Func<string, int> conversations, Func<string, (int Serving, int All)> serving)
    {
        var open = Names.Where(name => !shop.ContainsKey(name)).ToArray();
        var people = Names.Where(name => Nickname.Role(name) != Speaker.Auto).ToArray();
        var (hasShop, hasBuyer) = (people.Any(name => shop.TryGetValue(name, out var side) && side), shop.ContainsValue(false));
        if (open.Length == 0)
        {
            return;
        }

        if ((hasShop && !hasBuyer && open.Length == 1) || (hasBuyer && !hasShop))
        {
            Set(open, _ => hasBuyer);
            return;
        }

        Certainty = Certainty.Likely;
        var fewest = people.Min(conversations);
        var most = people.Max(conversations);
        if (most >= Many && most >= Many * fewest)
        {
            Set(open, name => conversations(name) >= Math.Max(Many, Many * fewest));
            return;
        }

        var servers = open.Count(name => serving(name).Serving > 0);
        if ((servers > 0 || hasShop) && (servers < open.Length || hasBuyer))
        {
            Set(open, name => serving(name).Serving > 0);
            return;
        }

        var shares = open.Select(name => (double)serving(name).Serving / serving(name).All).Order().ToArray();
        if (open.Length > 1 && shares[^1] >= 0.2 && shares[^1] >= 4 * shares[0])
        {
            Set(open, name => (double)serving(name).Serving / serving(name).All * 2 >= shares[^1]);
            return;
        }

        Certainty = Certainty.Unknown;
        Set(open, name => name != people[0]);
    }

    private void Set(IEnumerable<string> names, Func<string, bool> isShop)
    {
        foreach (var name in names)
        {
            shop[name] = isShop(name);
        }
    }
}

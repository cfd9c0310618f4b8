using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>Names and numbers as 64-bit keys: what is found by them is always compared with the text itself afterwards.</summary>
internal static class Keys
{
    /// <summary>The key of an order's number.</summary>
    public static ulong OfOrder(string order) => Of(order.Trim(Forms.Written.Blank), 'o');

    /// <summary>The key of a nickname.</summary>
    public static ulong OfNickname(string nickname) => Of(Nickname.Plain(nickname), 'n');

    /// <summary>The key of any text.</summary>
    public static ulong OfText(ReadOnlySpan<char> text) => Of(text, 't');

    /// <summary>One key out of two.</summary>
    public static ulong Both(ulong first, ulong second) => Mix((first * 31) ^ second);

    // FNV-1a over UTF-16 code units (Fowler, Noll, Vo), with the finaliser of MurmurHash3.
    private static ulong Of(ReadOnlySpan<char> text, char kind)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}

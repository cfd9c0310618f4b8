using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>
/// Finds the text of features, of which a model keeps only the keys: by reading cases and looking which n-gram has the key. Spaces stand
/// between words that were paired; ^ and $ are the edges of a text.
/// </summary>
internal static class NGramNames
{
    private const string ShopBefore = "shop before: ";
    private const string BuyerBefore = "buyer before: ";

    /// <summary>The text of each wanted key that stands in one of these cases.</summary>
    public static IReadOnlyDictionary<ulong, string> Find(IReadOnlySet<ulong> wanted, IEnumerable<Case> cases, TextTools tools)
    {
        var reader = new LineReader(tools);
        var names = new Dictionary<ulong, string>();
        if (wanted.Contains(Vocabulary.ReviewMark))
            names[Vocabulary.ReviewMark] = "(is a review)";
        foreach (var item in cases)
        {
            // The shop's lines are context of others: read as a buyer's, they give their words too.
            var all = item with { Chat = [.. item.Chat.Select(line => line with { From = Speaker.Buyer })] };
            reader.Read(all, grams => Name(grams.Own, reader.Normalized.Text, wanted, names));
        }

        return names;
    }

    private static void Name(ReadOnlySpan<NGram> grams, ReadOnlySpan<char> text, IReadOnlySet<ulong> wanted, Dictionary<ulong, string> names)
    {
        var words = WordCount(grams);
        for (var i = 0; i < grams.Length; i++)
        {
            var gram = grams[i];
            if (wanted.Contains(gram.Key) && !names.ContainsKey(gram.Key))
                names[gram.Key] = i < words ? text[gram.Start..gram.End].ToString() : Name(grams, i, words, text);
            if (i >= words)
                continue;
            AddContext(gram, FeaturePlace.ShopBefore, ShopBefore, text, wanted, names);
            AddContext(gram, FeaturePlace.BuyerBefore, BuyerBefore, text, wanted, names);
        }
    }

    private static void AddContext(
        NGram gram, FeaturePlace place, string before, ReadOnlySpan<char> text, IReadOnlySet<ulong> wanted, Dictionary<ulong, string> names)
    {
        var key = Vocabulary.KeyOf(gram.Key, place);
        if (wanted.Contains(key) && !names.ContainsKey(key))
            names[key] = before + text[gram.Start..gram.End].ToString();
    }

    // Words come first, then a pair more than there are words, then characters (NGramExtractor).
    private static string Name(ReadOnlySpan<NGram> grams, int at, int words, ReadOnlySpan<char> text)
    {
        var gram = grams[at];
        var pair = at - words;
        if (words > 0 && pair <= words)
        {
            var first = pair == 0 ? "^" : text[grams[pair - 1].Start..grams[pair - 1].End].ToString();
            var second = pair == words ? "$" : text[grams[pair].Start..grams[pair].End].ToString();
            return $"{first} {second}";
        }

        // Three keys in a row end at one character: one, two and three characters long; an edge takes the place of a missing one.
        var found = text[gram.Start..gram.End].ToString();
        var length = (int)(gram.Key >> 56);
        if (found.Length == length)
            return found;
        return gram.Start == 0 && gram.End < text.Length ? "^" + found
            : gram.End == text.Length && gram.Start > 0 ? found + "$"
            : found.Length + 2 == length ? $"^{found}$"
            : (char)(ushort)gram.Key == '\u0001' ? found + "$" : "^" + found;
    }

    // The starts of words rise; the first pair begins at the first word again.
    private static int WordCount(ReadOnlySpan<NGram> grams)
    {
        var count = 0;
        while (count < grams.Length && (count == 0 || grams[count].Start > grams[count - 1].Start))
            count++;
        // A text of one word: the word, its two pairs; one without words has characters alone.
        return count < grams.Length && grams.Length >= (2 * count) + 1 ? count : 0;
    }
}

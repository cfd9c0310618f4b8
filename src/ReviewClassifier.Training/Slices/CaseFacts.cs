using ReviewClassifier.Cases;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Training.Slices;

/// <summary>What a case's text is like, beside what it says: by this the labelled cases are divided into slices.</summary>
/// <param name="Script">Which Chinese characters it is written in.</param>
/// <param name="Length">The UTF-16 units of its review and the buyer's lines.</param>
internal sealed record CaseFacts(string Script, int Length)
{
    // Some characters of Traditional tables stand in Simplified text too (著, 乾): a few make no text Traditional.
    private const double Mixed = 0.03;
    private const double Traditional = 0.15;

    /// <summary>Looks at cases, in order.</summary>
    public static IReadOnlyList<CaseFacts> Of(IEnumerable<Case> cases)
    {
        var normalizer = Normalizer.OpenDefault();
        var normalized = new NormalizedText();
        return [.. cases.Select(item => Of(item, normalizer, normalized))];
    }

    private static CaseFacts Of(Case item, Normalizer normalizer, NormalizedText normalized)
    {
        var (length, characters, traditional) = (0, 0, 0);
        foreach (var text in item.Chat.Where(line => line.From == Speaker.Buyer).Select(line => line.Text).Prepend(item.Review))
        {
            length += text.Length;
            normalizer.Normalize(text, normalized);
            for (var i = 0; i < normalized.Length; i++)
            {
                var original = text[normalized.ToOriginal(i, i + 1).Start];
                if (!IsChinese(normalized.Text[i]) || !IsChinese(original))
                    continue;
                characters++;
                traditional += original == normalized.Text[i] ? 0 : 1;
            }
        }

        var share = characters == 0 ? 0 : traditional / (double)characters;
        var script = characters == 0 ? "no Chinese" : share >= Traditional ? "Traditional" : share >= Mixed ? "mixed" : "Simplified";
        return new CaseFacts(script, length);
    }

    private static bool IsChinese(char unit) => unit is >= '\u3400' and <= '\u9FFF';
}

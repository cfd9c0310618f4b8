using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Text.Tests;

/// <summary>What every test may use at the same time.</summary>
internal static class Shared
{
    public static WordDictionary Dictionary { get; } = WordDictionary.OpenDefault();

    public static Segmenter Jieba { get; } = new(Dictionary, domainWords: false);

    public static Segmenter Domain { get; } = new(Dictionary, domainWords: true);

    public static Normalizer Normalizer { get; } = Normalizer.OpenDefault();

    public static string Normalize(string text)
    {
        var into = new NormalizedText();
        Normalizer.Normalize(text, into);
        return into.Text.ToString();
    }
}

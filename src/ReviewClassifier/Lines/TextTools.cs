using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Lines;

/// <summary>What turns text into words: shared by all readers, opened once.</summary>
/// <param name="Normalizer">Brings text into the form that the models read.</param>
/// <param name="Segmenter">Cuts it into words, those of the domain among them.</param>
public sealed record TextTools(Normalizer Normalizer, Segmenter Segmenter)
{
    /// <summary>Opens the dictionaries that stand beside the program.</summary>
    /// <exception cref="Text.DictionaryException">One is missing or damaged.</exception>
    public static TextTools OpenDefault() =>
        new(Normalizer.OpenDefault(), new Segmenter(WordDictionary.OpenDefault(), domainWords: true));
}

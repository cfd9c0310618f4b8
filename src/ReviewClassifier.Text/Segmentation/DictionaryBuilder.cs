using ReviewClassifier.Text.Segmentation.Building;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>Builds words.bin from its sources. The same sources give the same bytes.</summary>
public static class DictionaryBuilder
{
    /// <summary>The file of Jieba's words in the sources' folder.</summary>
    public const string JiebaWordsFile = "jieba-words.txt.gz";

    /// <summary>The file of the hidden Markov model's emission figures in the sources' folder.</summary>
    public const string EmissionsFile = "jieba-hmm.tsv.gz";

    /// <summary>The file of the domain's words in the sources' folder.</summary>
    public const string DomainWordsFile = "domain-words.txt";

    /// <summary>Builds the dictionary from the three source files in <paramref name="folder"/>; takes a few seconds.</summary>
    /// <returns>The contents of words.bin.</returns>
    /// <exception cref="DictionaryException">A line of a source is not what it should be; the message has the file and the line.</exception>
    /// <exception cref="IOException">A source is missing or unreadable.</exception>
    public static byte[] Build(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var (words, total) = JiebaSources.ReadWords(Path.Combine(folder, JiebaWordsFile));
        var emissions = JiebaSources.ReadEmissions(Path.Combine(folder, EmissionsFile));
        var domainPath = Path.Combine(folder, DomainWordsFile);
        var domainWords = DomainWords(domainPath, words, total);

        var codes = new CharacterCodes(words, emissions);
        var weights = new WeightTable(total, words.Select(word => word.Frequency));
        var entries = words.Select(word => (Codes(word, codes), weights.JiebaIndex(word.Frequency), word.Frequency))
            .Concat(domainWords.Select(word => (Codes(word, codes), weights.DomainIndex(word.Frequency), word.Frequency)));
        var slots = TrieBuilder.Build(entries, codes.Characters.Count);
        var longest = words.Concat(domainWords).Max(word => word.Text.Length);
        if (longest >= WordDictionaryLayout.ScoreWindow)
            throw new DictionaryException($"A word in '{folder}' has {longest} characters, at most {WordDictionaryLayout.ScoreWindow - 1} are allowed: remove it.");

        var figures = new double[WordDictionaryLayout.FigureCount];
        figures[WordDictionaryLayout.FigureUnknown] = weights.Unknown;
        figures[WordDictionaryLayout.FigureJiebaWeights] = weights.JiebaCount;
        figures[WordDictionaryLayout.FigureLongestWord] = longest;
        return new TableFileWriter(WordDictionaryLayout.Kind)
            .Add(codes.Table)
            .Add<ulong>(slots)
            .Add<double>(weights.ToArray())
            .Add<double>(EmissionRows(codes, emissions))
            .Add<double>(figures)
            .ToArray();
    }

    private static List<WordEntry> DomainWords(string path, IReadOnlyList<WordEntry> jiebaWords, long total)
    {
        var frequencies = new DomainFrequencies(jiebaWords, total);
        var seen = new HashSet<string>();
        var words = new List<WordEntry>();
        foreach (var word in JiebaSources.ReadDomainWords(path))
        {
            if (frequencies.IsJiebaWord(word))
                throw new DictionaryException($"'{path}' lists '{word}', which is one of Jieba's words already: remove the line.");
            if (!seen.Add(word))
                throw new DictionaryException($"'{path}' lists '{word}' twice: remove one of the lines.");
            words.Add(new WordEntry(word, frequencies.For(word)));
        }

        return words;
    }

    private static ushort[] Codes(WordEntry word, CharacterCodes codes) => [.. word.Text.Select(character => codes[character])];

    private static double[] EmissionRows(CharacterCodes codes, IReadOnlyDictionary<char, double[]> emissions)
    {
        var rows = emissions.Keys.Max(character => codes[character]) + 1;
        var figures = new double[rows * 4];
        Array.Fill(figures, HiddenMarkovFigures.Never);
        foreach (var (character, row) in emissions)
            row.CopyTo(figures, codes[character] * 4);
        return figures;
    }
}

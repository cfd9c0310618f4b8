using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>Reads the text files that a word dictionary is built from.</summary>
internal static class JiebaSources
{
    /// <summary>
    /// Jieba's words, one a line: word, frequency, part of speech. The total counts every line, as Jieba does, also a repeated word (the
    /// last line wins) and words outside Jieba's blocks, which no text can reach and which are left out.
    /// </summary>
    public static (IReadOnlyList<WordEntry> Words, long Total) ReadWords(string path)
    {
        var frequencies = new Dictionary<string, long>();
        long total = 0;
        foreach (var (number, line) in CompressedLines(path))
        {
            var fields = line.Split(' ');
            if (fields.Length < 2 || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency))
                throw new DictionaryException($"'{path}' line {number} is '{line}', expected a word, a space and a frequency: copy Jieba's dict.txt again.");
            total += frequency;
            if (fields[0].All(WordDictionaryLayout.IsBlockCharacter))
                frequencies[fields[0]] = frequency;
        }

        return (frequencies.Where(word => word.Value > 0).Select(word => new WordEntry(word.Key, word.Value)).ToList(), total);
    }

    /// <summary>Emission log probabilities of the hidden Markov model: state (B, M, E or S), character, figure, separated by tabs.</summary>
    public static IReadOnlyDictionary<char, double[]> ReadEmissions(string path)
    {
        var rows = new Dictionary<char, double[]>();
        foreach (var (number, line) in CompressedLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length != 3 || fields[0] is not ("B" or "M" or "E" or "S") || fields[1].Length != 1
                || !double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var figure))
                throw new DictionaryException($"'{path}' line {number} is '{line}', expected a state, a character and a log probability: copy the file again.");
            var character = fields[1][0];
            if (!WordDictionaryLayout.IsHan(character))
                continue;
            if (!rows.TryGetValue(character, out var row))
                rows[character] = row = [HiddenMarkovFigures.Never, HiddenMarkovFigures.Never, HiddenMarkovFigures.Never, HiddenMarkovFigures.Never];
            row["BMES".IndexOf(fields[0][0], StringComparison.Ordinal)] = figure;
        }

        return rows;
    }

    /// <summary>Words of the domain, one a line; empty lines and lines that begin with <c>#</c> count for nothing.</summary>
    public static IReadOnlyList<string> ReadDomainWords(string path)
    {
        var words = new List<string>();
        foreach (var (number, line) in File.ReadLines(path, Encoding.UTF8).Select((line, index) => (index + 1, line.Trim())))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Length < 2 || !line.All(WordDictionaryLayout.IsBlockCharacter))
                throw new DictionaryException($"'{path}' line {number} is '{line}', expected one word of two or more Han characters, letters, digits or +#&._%-: correct the line.");
            words.Add(line);
        }

        return words;
    }

    private static IEnumerable<(int Number, string Line)> CompressedLines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
            yield return (number, line.Trim());
    }
}

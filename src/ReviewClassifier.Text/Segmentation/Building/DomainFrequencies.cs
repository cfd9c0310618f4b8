namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// The frequency that makes a domain word win over its own parts: one more than the frequency at which the best cut of the word into
/// Jieba's words would tie with it (the rule of Jieba's <c>suggest_freq</c>), and at least <see cref="Least"/>.
/// </summary>
internal sealed class DomainFrequencies(IEnumerable<WordEntry> jiebaWords, long total)
{
    /// <summary>Keeps a word that Jieba's parts make improbable from losing to a chance overlap with its neighbours.</summary>
    public const long Least = 20;

    private readonly Dictionary<string, long> _frequencies = jiebaWords.ToDictionary(word => word.Text, word => word.Frequency);

    public bool IsJiebaWord(string word) => _frequencies.ContainsKey(word);

    public long For(string word)
    {
        var best = new double[word.Length + 1];
        for (var start = word.Length - 1; start >= 0; start--)
        {
            best[start] = best[start + 1] - Math.Log(total);
            for (var end = start + 1; end <= word.Length; end++)
            {
                if (_frequencies.TryGetValue(word[start..end], out var frequency))
                    best[start] = Math.Max(best[start], Math.Log(frequency) - Math.Log(total) + best[end]);
            }
        }

        return Math.Max((long)(Math.Exp(best[0]) * total) + 1, Least);
    }
}

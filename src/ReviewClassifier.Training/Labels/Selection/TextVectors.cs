namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A text as a sparse vector of length 1 (or of length 0 where no term is known).</summary>
/// <param name="Terms">The numbers of its terms, ascending.</param>
/// <param name="Weights">Their weights.</param>
internal sealed record TextVector(int[] Terms, float[] Weights);

/// <summary>
/// Texts as TF-IDF vectors of neighbouring characters (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988): how
/// alike two cases are, for a choice of cases that are not.
/// </summary>
internal sealed class TextVectors
{
    private readonly Dictionary<int, int> _terms = [];
    private readonly List<float> _rarity = [];

    /// <summary>Learns the terms from texts; those of one text alone, which can be like no other, are left out.</summary>
    public TextVectors(IReadOnlyList<string> texts)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var pair in texts.SelectMany(text => Pairs(text).Distinct()))
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        foreach (var (pair, count) in counts.Where(c => c.Value > 1))
        {
            _terms.Add(pair, _rarity.Count);
            _rarity.Add(MathF.Log(texts.Count / (float)count) + 1);
        }
    }

    /// <summary>How many terms there are.</summary>
    public int Width => _rarity.Count;

    /// <summary>The vector of a text.</summary>
    public TextVector Of(string text)
    {
        var terms = Pairs(text).Select(pair => _terms.GetValueOrDefault(pair, -1)).Where(term => term >= 0)
            .CountBy(term => term).OrderBy(term => term.Key).ToArray();
        var weights = terms.Select(t => (1 + MathF.Log(t.Value)) * _rarity[t.Key]).ToArray();
        var length = MathF.Sqrt(weights.Sum(w => w * w));
        return new TextVector([.. terms.Select(t => t.Key)], [.. weights.Select(w => w / length)]);
    }

    private static IEnumerable<int> Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
            yield return (text[i - 1] << 16) | text[i];
    }
}

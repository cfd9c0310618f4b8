namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// Numbers the characters of Jieba's blocks from 1, the most frequent first, so that the slots and rows that text really touches lie close
/// together.
/// </summary>
internal sealed class CharacterCodes
{
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];

    public CharacterCodes(IEnumerable<WordEntry> words, IReadOnlyDictionary<char, double[]> emissions)
    {
        var weights = new long[char.MaxValue + 1];
        foreach (var word in words)
        {
            foreach (var character in word.Text)
                weights[character] += word.Frequency;
        }

        Characters = Enumerable.Range(0, char.MaxValue + 1)
            .Select(value => (char)value)
            .Where(WordDictionaryLayout.IsBlockCharacter)
            .OrderByDescending(character => weights[character])
            .ThenByDescending(emissions.ContainsKey)
            .ThenBy(character => character)
            .ToList();
        for (var i = 0; i < Characters.Count; i++)
            _codes[Characters[i]] = (ushort)(i + 1);
    }

    /// <summary>The character of code i + 1 at index i.</summary>
    public IReadOnlyList<char> Characters { get; }

    public ReadOnlySpan<ushort> Table => _codes;

    public ushort this[char character] => _codes[character];
}

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// Cuts text into words as Jieba 0.42.1 does in its accurate mode with the hidden Markov model: without the domain's words the result is
/// the same as that of Python's <c>jieba.lcut</c>, word for word. Safe for any number of threads, each with its own
/// <see cref="WordBuffer"/>. Time is linear in the text.
/// </summary>
public sealed unsafe class Segmenter
{
    private readonly WordDictionary _dictionary;
    private readonly BlockCutter _blocks;

    /// <summary>A segmenter over a dictionary.</summary>
    /// <param name="dictionary">The words; shared, not copied.</param>
    /// <param name="domainWords">Whether the domain's words count too; without them the words are exactly Jieba's.</param>
    public Segmenter(WordDictionary dictionary, bool domainWords)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        _dictionary = dictionary;
        _blocks = new BlockCutter(dictionary, domainWords ? dictionary.WeightCount - 1 : dictionary.JiebaWeightCount);
    }

    /// <summary>
    /// Cuts a text; the words, one after the other, are the whole text. Outside Jieba's blocks each character is a word: a surrogate pair
    /// is one character, a lone surrogate too, and CR LF together are one word.
    /// </summary>
    public void Segment(ReadOnlySpan<char> text, WordBuffer into)
    {
        ArgumentNullException.ThrowIfNull(into);
        var ends = into.RentEnds(text.Length);
        var codes = _dictionary.Codes;
        fixed (char* characters = text)
        fixed (int* firstEnd = ends)
        {
            var end = firstEnd;
            var position = 0;
            while (position < text.Length)
            {
                if (codes[characters[position]] == 0)
                {
                    position += OtherLength(characters + position, text.Length - position);
                    *end++ = position;
                    continue;
                }

                var start = position++;
                while (position < text.Length && codes[characters[position]] != 0)
                    position++;
                if (position - start == 1)
                    *end++ = position;
                else
                    end = _blocks.Cut(characters, start, position, into, end);
            }

            into.SetCount((int)(end - firstEnd));
        }

        GC.KeepAlive(_dictionary);
    }

    /// <summary>The words of a text as strings, for convenience; <see cref="Segment"/> allocates nothing.</summary>
    public IReadOnlyList<string> Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new WordBuffer();
        Segment(text, buffer);
        var words = new string[buffer.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var (start, end) = buffer[i];
            words[i] = text[start..end];
        }

        return words;
    }

    private static int OtherLength(char* at, int left)
    {
        if (left < 2)
            return 1;
        return char.IsSurrogatePair(at[0], at[1]) || (at[0] == '\r' && at[1] == '\n') ? 2 : 1;
    }
}

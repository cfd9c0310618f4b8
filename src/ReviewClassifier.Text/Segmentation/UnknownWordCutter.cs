namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// Finds words that the dictionary lacks in a run of single characters, as Jieba's <c>finalseg</c> does: Han stretches by the hidden
/// Markov model; between them letters and digits, with a decimal fraction or a percent sign, and what is left, each as one word.
/// </summary>
internal sealed unsafe class UnknownWordCutter(WordDictionary dictionary)
{
    private readonly HiddenMarkovModel _model = new(dictionary);

    /// <summary>
    /// Cuts positions [first, stop) of a block and writes the ends of the words, moved by <paramref name="offset"/>, from
    /// <paramref name="end"/> on; returns the place after the last. The steps of those positions are overwritten.
    /// </summary>
    public int* Cut(char* block, ushort* codes, int first, int stop, byte* steps, int offset, int* end)
    {
        var position = first;
        while (position < stop)
        {
            var start = position;
            var han = WordDictionaryLayout.IsHan(block[position]);
            while (position < stop && WordDictionaryLayout.IsHan(block[position]) == han)
                position++;
            end = han
                ? _model.Cut(codes + start, steps + start, position - start, offset + start, end)
                : CutLatin(block, start, position, offset, end);
        }

        return end;
    }

    private static int* CutLatin(char* block, int start, int stop, int offset, int* end)
    {
        var position = start;
        while (position < stop)
        {
            if (char.IsAsciiLetterOrDigit(block[position]))
            {
                position = NumberOrNameEnd(block, position, stop);
            }
            else
            {
                while (position < stop && !char.IsAsciiLetterOrDigit(block[position]))
                    position++;
            }

            *end++ = offset + position;
        }

        return end;
    }

    /// <summary>The end of a match of Jieba's <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>.</summary>
    private static int NumberOrNameEnd(char* block, int position, int stop)
    {
        while (position < stop && char.IsAsciiLetterOrDigit(block[position]))
            position++;
        if (position + 1 < stop && block[position] == '.' && char.IsAsciiDigit(block[position + 1]))
        {
            position += 2;
            while (position < stop && char.IsAsciiDigit(block[position]))
                position++;
        }

        if (position < stop && block[position] == '%')
            position++;
        return position;
    }
}

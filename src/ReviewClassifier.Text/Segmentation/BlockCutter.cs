namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// Cuts one block, a run of Han characters, Latin letters, digits and +#&amp;._%-: the most probable path through the dictionary, and for
/// each run of single characters on that path the unknown words in it.
/// </summary>
internal sealed unsafe class BlockCutter(WordDictionary dictionary, int highestWeight)
{
    private readonly RouteFinder _routes = new(dictionary, highestWeight);
    private readonly UnknownWordCutter _unknown = new(dictionary);

    /// <summary>Writes the ends of the words of [start, stop) from <paramref name="end"/> on; returns the place after the last.</summary>
    public int* Cut(char* characters, int start, int stop, WordBuffer scratch, int* end)
    {
        var length = stop - start;
        fixed (ushort* codes = scratch.RentCodes(length))
        fixed (byte* steps = scratch.RentSteps(length))
        {
            var table = dictionary.Codes;
            for (var i = 0; i < length; i++)
                codes[i] = table[characters[start + i]];
            codes[length] = 0;
            _routes.Find(codes, length, steps);

            var position = 0;
            while (position < length)
            {
                var step = steps[position];
                if (step != 1)
                {
                    position += step;
                    *end++ = start + position;
                    continue;
                }

                var first = position++;
                while (position < length && steps[position] == 1)
                    position++;
                end = CutSingles(characters, start, codes, first, position, steps, end);
            }
        }

        return end;
    }

    private int* CutSingles(char* characters, int start, ushort* codes, int first, int stop, byte* steps, int* end)
    {
        // Jieba does not search a run that is itself a word for unknown ones: the path has just decided against that word.
        if (stop - first == 1 || _routes.IsWord(codes + first, stop - first))
        {
            for (var i = first + 1; i <= stop; i++)
                *end++ = start + i;
            return end;
        }

        return _unknown.Cut(characters + start, codes, first, stop, steps, start, end);
    }
}

using System.Runtime.CompilerServices;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// The most probable path of a block through the dictionary, from the last character to the first as Jieba works it out, so that sums
/// are rounded alike. Weights above <paramref name="highestWeight"/> do not count as words.
/// </summary>
internal sealed unsafe class RouteFinder(WordDictionary dictionary, int highestWeight)
{
    private const int Window = WordDictionaryLayout.ScoreWindow;

    /// <summary>
    /// Writes for each position the length of the best word that begins there.
    /// </summary>
    /// <param name="codes">The block's codes, with a 0 after the last, which ends every walk down the trie.</param>
    /// <param name="length">The block's length, at least 1.</param>
    /// <param name="steps">Receives the lengths.</param>
    [SkipLocalsInit]
    public void Find(ushort* codes, int length, byte* steps)
    {
        // Only the scores of the next few positions matter, so they go round in a window and memory stays at a byte a character.
        var scores = stackalloc double[Window];
        var slots = dictionary.Slots;
        var weights = dictionary.Weights;
        var unknown = dictionary.UnknownWeight;
        var limit = (uint)highestWeight;
        scores[length & (Window - 1)] = 0;
        for (var start = length - 1; start >= 0; start--)
        {
            var best = double.NegativeInfinity;
            var bestEnd = start + 1;
            var position = start;
            var code = codes[position];
            var slot = slots[WordDictionaryLayout.RootBase + code];
            while ((ushort)slot == code)
            {
                position++;
                var weight = (ushort)(slot >> 16);
                code = codes[position];
                // The child is fetched before the weight is used: the two waits overlap.
                slot = slots[(uint)(slot >> 32) + code];
                if (weight - 1u < limit)
                {
                    var score = weights[weight] + scores[position & (Window - 1)];
                    // Jieba compares (score, end) pairs: of equal scores the longer word wins.
                    if (score >= best)
                    {
                        best = score;
                        bestEnd = position;
                    }
                }
            }

            if (best == double.NegativeInfinity)
                best = unknown + scores[(start + 1) & (Window - 1)];
            scores[start & (Window - 1)] = best;
            steps[start] = (byte)(bestEnd - start);
        }
    }

    /// <summary>Whether the whole of a stretch is one word.</summary>
    public bool IsWord(ushort* codes, int length)
    {
        if (length > dictionary.LongestWord)
            return false;
        var slots = dictionary.Slots;
        var parent = (ulong)WordDictionaryLayout.RootBase << 32;
        for (var i = 0; i < length; i++)
        {
            parent = slots[(uint)(parent >> 32) + codes[i]];
            if ((ushort)parent != codes[i])
                return false;
        }

        return (ushort)(parent >> 16) - 1u < (uint)highestWeight;
    }
}

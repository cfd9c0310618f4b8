using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// The Viterbi algorithm over the four states of <see cref="HiddenMarkovFigures"/>, all four at once in one vector. Additions happen in
/// Jieba's order, (score + transition) + emission, before anything is compared, so that rounding and ties fall as they do there.
/// </summary>
internal sealed unsafe class HiddenMarkovModel(WordDictionary dictionary)
{
    private const byte EndsWord = 1 << 4;

    /// <summary>The state before, by state and by whether the preferred one won (low bit).</summary>
    private static ReadOnlySpan<byte> Before =>
    [
        HiddenMarkovFigures.E, HiddenMarkovFigures.S,
        HiddenMarkovFigures.B, HiddenMarkovFigures.M,
        HiddenMarkovFigures.B, HiddenMarkovFigures.M,
        HiddenMarkovFigures.E, HiddenMarkovFigures.S,
    ];

    /// <summary>
    /// Cuts a run of Han characters and writes the ends of its words, moved by <paramref name="offset"/>; returns the place after the last.
    /// </summary>
    /// <param name="codes">The characters' codes.</param>
    /// <param name="steps">Scratch of the run's length.</param>
    /// <param name="length">The run's length, at least 1.</param>
    /// <param name="offset">What to add to each end.</param>
    /// <param name="end">Where to write.</param>
    public int* Cut(ushort* codes, byte* steps, int length, int offset, int* end)
    {
        if (length > 1)
            MarkEnds(steps, length, Advance(codes, steps, length));
        else
            *steps = EndsWord;
        for (var i = 0; i < length; i++)
        {
            if ((steps[i] & EndsWord) != 0)
                *end++ = offset + i + 1;
        }

        return end;
    }

    /// <summary>Goes through the run, notes for each state of each character which state before it won, and returns the last state.</summary>
    private int Advance(ushort* codes, byte* steps, int length)
    {
        var fromPreferred = HiddenMarkovFigures.FromPreferred;
        var fromOther = HiddenMarkovFigures.FromOther;
        var scores = HiddenMarkovFigures.Start + Emission(codes[0]);
        for (var i = 1; i < length; i++)
        {
            var emission = Emission(codes[i]);
            var preferred = Vector256.Shuffle(scores, Vector256.Create(3L, 1, 1, 3)) + fromPreferred + emission;
            var other = Vector256.Shuffle(scores, Vector256.Create(2L, 0, 0, 2)) + fromOther + emission;
            steps[i] = (byte)Vector256.GreaterThanOrEqual(preferred, other).ExtractMostSignificantBits();
            scores = Vector256.Max(preferred, other);
        }

        return scores.GetElement(HiddenMarkovFigures.S) >= scores.GetElement(HiddenMarkovFigures.E) ? HiddenMarkovFigures.S : HiddenMarkovFigures.E;
    }

    private static void MarkEnds(byte* steps, int length, int state)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            var won = (steps[i] >> state) & 1;
            steps[i] = state is HiddenMarkovFigures.E or HiddenMarkovFigures.S ? EndsWord : (byte)0;
            state = Before[(state * 2) + won];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Emission(ushort code) =>
        Vector256.Load(dictionary.Emissions + (4 * (code < dictionary.EmissionRows ? code : 0)));
}

namespace ReviewClassifier.Histories.Bursts;

/// <summary>A window with more marked rows than chance explains.</summary>
/// <param name="Group">The group it is of.</param>
/// <param name="Start">Its first marked row's time, in seconds.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Place">The place of its first marked row in the scanned rows.</param>
/// <param name="Marked">How many marked rows it has.</param>
/// <param name="Expected">How many are to be expected.</param>
/// <param name="Probability">The probability of one such window anywhere in the history, 0 to 1.</param>
internal sealed record Burst(ulong Group, long Start, long End, long Place, long Marked, double Expected, double Probability)
{
    public bool Overlaps(Burst other) => Start < other.End && other.Start < End;
}

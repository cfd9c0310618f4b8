namespace ReviewClassifier.Histories.Bursts;

/// <summary>How many marked rows a window has by chance.</summary>
internal interface IChance
{
    /// <summary>
    /// The probability that, given the marked row that starts the window, chance puts as many others into it; and how many marked rows are
    /// to be expected there.
    /// </summary>
    (double Probability, double Expected) Of(in WindowCounts window);
}

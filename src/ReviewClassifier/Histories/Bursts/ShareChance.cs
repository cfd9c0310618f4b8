namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Chance where the other rows are known: given when rows come, each is marked with a share (Kulldorff's Bernoulli model, A spatial scan
/// statistic, 1997). The share is the group's or the neighbourhood's, whichever is higher, both without the window itself.
/// </summary>
/// <param name="share">The share of the whole history, by which few rows are filled up.</param>
/// <param name="least">The least share that is thought possible.</param>
/// <param name="variation">The squared coefficient of variation of the share from day to day.</param>
internal sealed class ShareChance(double share, double least, double variation) : IChance
{
    public (double Probability, double Expected) Of(in WindowCounts window)
    {
        var ofGroup = Shares.Filled(window.Group.Marked - window.Marked, window.Group.All - window.All, share);
        var q = Math.Max(least, Math.Max(ofGroup, Shares.Filled(window.NearMarked, window.NearAll, ofGroup)));
        return (Tails.AtLeast(window.Marked - 1, window.All - 1, q, Variation.Correlation(variation, q)), window.All * q);
    }
}

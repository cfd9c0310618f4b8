namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Chance where good reviews are known too. How many reviews a window should have follows from the shop's week and the neighbourhood, but
/// only roughly, for promotions come; the good reviews in the window then tell more (a gamma prior of the volume, updated by a Poisson
/// count: Gelman and others, Bayesian Data Analysis, section 2.6). Of that volume the negative ones are a share, the group's or the
/// neighbourhood's, whichever is higher, so that their number is negative binomial.
/// </summary>
/// <param name="rhythm">The week of all reviews.</param>
/// <param name="share">The share of negative reviews in the whole history, by which few rows are filled up.</param>
/// <param name="variation">The squared coefficient of variation of that share from day to day.</param>
internal sealed class VolumeChance(WeekRhythm rhythm, double share, double variation) : IChance
{
    // The shape of the prior: a volume of twice or thrice the expected one is nothing unusual.
    private const double PriorShape = 0.5;

    public (double Probability, double Expected) Of(in WindowCounts window)
    {
        var ofGroup = Shares.Filled(window.Group.Marked - window.Marked, window.Group.All - window.All, share);
        var q = Math.Max(ofGroup, Shares.Filled(window.NearMarked, window.NearAll, ofGroup));
        var shape = PriorShape + window.All - window.Marked;
        var mean = shape * q / ((PriorShape / Volume(window)) + 1 - q);
        return (Tails.NegativeBinomialAtLeast(window.Marked - 1, mean, 1 / ((1 / shape) + variation)), mean);
    }

    // The neighbourhood's or the group's volume, whichever is higher; one review more than there were, for none is no proof of none.
    private double Volume(in WindowCounts window)
    {
        var (first, end) = (window.Group.First, window.Group.Last + 1);
        var inside = rhythm.Mass(window.Start, window.End);
        var near = rhythm.Mass(Math.Max(first, window.Start - window.Reach), window.Start)
            + rhythm.Mass(window.End, Math.Min(end, window.End + window.Reach));
        var others = rhythm.Mass(first, window.Start) + rhythm.Mass(window.End, end);
        return others <= 0 ? double.MaxValue
            : inside * Math.Max((window.Group.All - window.All + 1) / others, near > 0 ? (window.NearAll + 1) / near : 0);
    }
}

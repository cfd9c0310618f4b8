namespace ReviewClassifier.Histories.Bursts;

/// <summary>
/// Chance where only marked rows are known: given how many there are in the window and around it, each falls into the window with the
/// share of the time that it takes up, as the shop's week goes (the conditional binomial test of two Poisson rates: Przyborowski and
/// Wilenski, 1940). Asked of the neighbourhood, which knows of promotions and slow changes, and of the whole group; the higher one counts.
/// </summary>
/// <param name="rhythm">The shop's week.</param>
/// <param name="variation">The squared coefficient of variation of the rate from day to day.</param>
internal sealed class RateChance(WeekRhythm rhythm, double variation) : IChance
{
    public (double Probability, double Expected) Of(in WindowCounts window)
    {
        var (first, end) = (window.Group.First, window.Group.Last + 1);
        var inside = rhythm.Mass(window.Start, window.End);
        var before = rhythm.Mass(Math.Max(first, window.Start - window.Reach), window.Start);
        var after = rhythm.Mass(window.End, Math.Min(end, window.End + window.Reach));
        var others = rhythm.Mass(first, window.Start) + rhythm.Mass(window.End, end);
        var near = Of(window.Marked, window.NearMarked, inside, before + after);
        var all = Of(window.Marked, window.Group.Marked - window.Marked, inside, others);
        return (Math.Max(near.Probability, all.Probability), Math.Max(near.Expected, all.Expected));
    }

    private (double Probability, double Expected) Of(long marked, long others, double inside, double outside)
    {
        if (outside <= 0)
            return (1, marked);
        var share = inside / (inside + outside);
        return (Tails.AtLeast(marked - 1, marked - 1 + others, share, Variation.Correlation(variation, share)), others * inside / outside);
    }
}

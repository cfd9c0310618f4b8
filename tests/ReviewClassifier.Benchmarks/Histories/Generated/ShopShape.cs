namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>What a generated shop is like.</summary>
/// <param name="Rows">How many reviews it exports.</param>
/// <param name="Days">Over how many days.</param>
/// <param name="NegativesOnly">Whether it exports its negative reviews only, as many shops do.</param>
internal sealed record ShopShape(int Rows, int Days, bool NegativesOnly)
{
    /// <summary>The share of negative reviews in an ordinary week.</summary>
    public double NegativeShare { get; init; } = 0.1;

    /// <summary>How many negative reviews it has on an average day.</summary>
    public double NegativesADay => (NegativesOnly ? 1 : NegativeShare) * Rows / Days;

    /// <summary>Two thousand reviews in a year.</summary>
    public static ShopShape Small { get; } = new(2000, 365, NegativesOnly: false);

    /// <summary>The same number of negative ones.</summary>
    public static ShopShape SmallNegatives { get; } = new(2000, 365, NegativesOnly: true);
}

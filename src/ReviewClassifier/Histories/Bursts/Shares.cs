namespace ReviewClassifier.Histories.Bursts;

/// <summary>Shares of few rows.</summary>
internal static class Shares
{
    // So many rows with the share known before count as seen.
    private const double PriorRows = 10;

    /// <summary>The share of marked rows, filled up by what is known of others.</summary>
    public static double Filled(long marked, long all, double prior) => (marked + (PriorRows * prior)) / (all + PriorRows);
}

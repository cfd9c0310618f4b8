using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>Chooses the lines that a page shows: few enough to be read in a minute, in the order in which they were said.</summary>
internal static class PageOrder
{
    public const int MostLines = 5;

    /// <summary>The lines that speak most, in order of time; the review where its time puts it, last where that is not known.</summary>
    public static List<Evidence> Choose(IReadOnlyList<Evidence> evidence, Order? order)
    {
        var chosen = new List<Evidence>(MostLines);
        for (var i = 0; i < evidence.Count && i < MostLines; i++)
            chosen.Add(evidence[i]);
        chosen.Sort((a, b) => (a.Line ?? int.MaxValue).CompareTo(b.Line ?? int.MaxValue));
        if (chosen is [.., { Line: null } review] && (review.At ?? order?.ReviewedAt) is { } written)
        {
            var place = chosen.FindIndex(line => line.Line is not null && line.At > written);
            if (place >= 0)
            {
                chosen.RemoveAt(chosen.Count - 1);
                chosen.Insert(place, review);
            }
        }

        return chosen;
    }
}

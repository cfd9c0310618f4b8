using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>Puts lines in the order in which they were said.</summary>
internal static class EvidenceOrder
{
    /// <summary>The lines in the chat's order; the review where its time puts it, last where that is not known.</summary>
    public static IReadOnlyList<Evidence> ByTime(IEnumerable<Evidence> lines, Order? order)
    {
        var said = lines.Where(line => line.Line is not null).OrderBy(line => line.Line).ToList();
        if (lines.FirstOrDefault(line => line.Line is null) is { } review)
        {
            var written = review.At ?? order?.ReviewedAt;
            var place = written is null ? -1 : said.FindIndex(line => line.At > written);
            said.Insert(place < 0 ? said.Count : place, review);
        }

        return said;
    }
}

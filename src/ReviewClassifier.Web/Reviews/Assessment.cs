using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Web.Reviews;

/// <summary>A case with what is said of it, and what would be said of it without some of its lines.</summary>
/// <param name="Item">The whole case.</param>
/// <param name="Whole">What is said of the whole case.</param>
/// <param name="Result">What is said without the lines left out; its line numbers are those of the whole case.</param>
/// <param name="LeftOut">How many lines are left out, the review counted as one.</param>
public sealed record Assessment(Case Item, Result Whole, Result Result, int LeftOut)
{
    /// <summary>Scores a case, whole and without some lines.</summary>
    /// <param name="item">The case.</param>
    /// <param name="without">The lines to leave out, from 0.</param>
    /// <param name="withoutReview">Whether to leave out the review's text too.</param>
    /// <param name="scorer">The scorer.</param>
    internal static Assessment Of(Case item, IReadOnlySet<int> without, bool withoutReview, Scorer scorer)
    {
        int[] kept = [.. Enumerable.Range(0, item.Chat.Count).Where(line => !without.Contains(line))];
        var leftOut = item.Chat.Count - kept.Length + (withoutReview ? 1 : 0);
        if (leftOut == 0)
        {
            var whole = scorer.Score(item);
            return new Assessment(item, whole, whole, 0);
        }

        var rest = item with { Review = withoutReview ? "" : item.Review, Chat = [.. kept.Select(line => item.Chat[line])] };
        var results = scorer.Score([item, rest]);
        var empty = string.IsNullOrWhiteSpace(rest.Review) && rest.Chat.All(line => string.IsNullOrWhiteSpace(line.Text));
        // Of nothing nothing can be told, whatever is usual.
        var told = empty ? results[1] with { Verdict = Verdict.Insufficient, Pattern = null } : results[1];
        var result = told with { Evidence = Numbered(results[1].Evidence, kept), Mitigating = Numbered(results[1].Mitigating, kept) };
        return new Assessment(item, results[0], result, leftOut);
    }

    private static Evidence[] Numbered(IReadOnlyList<Evidence> lines, int[] kept) =>
        [.. lines.Select(line => line.Line is { } place ? line with { Line = kept[place] } : line)];
}

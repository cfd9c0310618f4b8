using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Advice;

/// <summary>A reply to one cause of complaint.</summary>
/// <param name="Cause">The cause; null for a complaint whose cause was not found.</param>
/// <param name="Name">The cause's name.</param>
/// <param name="Reply">What to write to the buyer, also in public; what stands in 【】 is for the shop to fill in.</param>
/// <param name="Offer">What is in proportion.</param>
public sealed record CauseReply(FoundCause? Cause, string Name, string Reply, string Offer);

/// <summary>What a shop does about a review beside, or instead of, an appeal.</summary>
/// <param name="Verdict">The verdict that it follows from.</param>
/// <param name="Replies">For a genuine review: a reply for each cause.</param>
/// <param name="Questions">For a case that cannot be told yet: what to ask in the platform's own chat.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="Warnings">What not to do.</param>
/// <param name="Deadline">The time left.</param>
public sealed record SellerAdvice(
    Verdict Verdict,
    IReadOnlyList<CauseReply> Replies,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Warnings,
    Deadline Deadline)
{
    /// <summary>The advice for a case.</summary>
    public static SellerAdvice Of(Case item, Result result, PlatformRules rules, AppealOptions options)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        var words = new AdviceWords(options.Language);
        var gaps = AppealSlots.Of(item, result).SelectMany(slot => SlotWords.Steps(slot, result.Pattern)).ToList();
        return new SellerAdvice(
            result.Verdict,
            result.Verdict == Verdict.Genuine ? RepliesTo(item, result, words) : [],
            result.Verdict == Verdict.Insufficient
                ? [.. gaps.Select(gap => gap.Question?.In(options.Language)).OfType<string>().Distinct()]
                : [],
            result.Verdict switch
            {
                Verdict.Genuine => words.Settle,
                Verdict.Insufficient =>
                [
                    .. words.Ask,
                    .. gaps.Where(gap => gap.Question is null).Select(gap => gap.Step.In(options.Language)).Distinct(),
                ],
                _ => words.Appeal,
            },
            words.Warnings(result.Verdict),
            Deadline.Of(item, rules, options.Now, options.NoticedAt));
    }

    private static List<CauseReply> RepliesTo(Case item, Result result, AdviceWords words)
    {
        var replies = CauseFinder.Of(item, result).Select(words.Reply).ToList();
        return replies.Count > 0 ? replies : [words.Reply(null)];
    }
}

using ReviewClassifier.Appeals.Masking;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>All that a shop needs to appeal one review: what to say, with which lines, and by when.</summary>
/// <param name="Item">The case, masked unless it was asked for otherwise.</param>
/// <param name="Result">What was found, in the same words.</param>
/// <param name="Platform">The platform's rules; null where none are known.</param>
/// <param name="Deadline">The time left.</param>
/// <param name="Claim">What the claim is called, in the platform's terms where they are known.</param>
/// <param name="Slots">The five things that an appeal is judged by.</param>
/// <param name="Quotes">The lines quoted, in order of time.</param>
/// <param name="Timeline">What happened when.</param>
/// <param name="Text">The text for the platform's form.</param>
/// <param name="Checklist">What to attach and what to mind.</param>
/// <param name="Options">How it was made.</param>
public sealed record AppealPack(
    Case Item,
    Result Result,
    Platform? Platform,
    Deadline Deadline,
    string Claim,
    IReadOnlyList<AppealSlot> Slots,
    IReadOnlyList<AppealQuote> Quotes,
    IReadOnlyList<TimelineEntry> Timeline,
    AppealText Text,
    IReadOnlyList<string> Checklist,
    AppealOptions Options)
{
    /// <summary>Makes the pack of a case.</summary>
    /// <param name="item">The case.</param>
    /// <param name="result">Its result.</param>
    /// <param name="rules">The platforms' rules.</param>
    /// <param name="options">How.</param>
    /// <exception cref="AppealRefusedException">
    /// The verdict is genuine, and <see cref="AppealOptions.IncludeAnyway"/> was not asked for.
    /// </exception>
    public static AppealPack Create(Case item, Result result, PlatformRules rules, AppealOptions options)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        if (result.Verdict == Verdict.Genuine && !options.IncludeAnyway)
            throw new AppealRefusedException();
        if (options.Masked)
            (item, result) = MaskedCase.Of(item, result, options.KeepOrder);
        var platform = rules.Find(item);
        var words = new PackWords(options.Language);
        var slots = AppealSlots.Of(item, result);
        var quotes = QuoteChoice.Of(item, result);
        var deadline = Deadline.Of(item, rules, options.Now, options.NoticedAt);
        var claim = platform?.Claim(result.Pattern)?.In(options.Language) ?? words.UsualClaim;
        return new AppealPack(
            item,
            result,
            platform,
            deadline,
            claim,
            slots,
            quotes,
            Packs.Timeline.Of(item, quotes, deadline, options.NoticedAt),
            new TextComposer(item, result, claim, platform?.TextLimit, new TextWords(options.Language)).Compose(quotes),
            words.Checklist(item, result),
            options);
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>What happened at a time.</summary>
public enum TimelineEvent
{
    /// <summary>The order was paid.</summary>
    Paid,

    /// <summary>The goods were received or the service used.</summary>
    Received,

    /// <summary>The receipt was confirmed.</summary>
    Confirmed,

    /// <summary>The chat began.</summary>
    ChatBegan,

    /// <summary>A quoted line was said.</summary>
    Said,

    /// <summary>The chat ended.</summary>
    ChatEnded,

    /// <summary>The review was written.</summary>
    Reviewed,

    /// <summary>The platform told the shop of a complaint.</summary>
    Noticed,

    /// <summary>The time to appeal ends, as counted.</summary>
    Deadline,
}

/// <summary>One moment of a case.</summary>
/// <param name="At">When; shop's local time.</param>
/// <param name="Event">What.</param>
/// <param name="Quote">The quoted line, for <see cref="TimelineEvent.Said"/>.</param>
public sealed record TimelineEntry(DateTime At, TimelineEvent Event, Evidence? Quote = null);

/// <summary>Puts what is known of a case's times in a row.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(Case item, IReadOnlyList<AppealQuote> quotes, Deadline deadline, DateTime? noticedAt)
    {
        var entries = new List<TimelineEntry>();
        Add(item.Order?.PaidAt, TimelineEvent.Paid);
        Add(item.Order?.ReceivedAt, TimelineEvent.Received);
        Add(item.Order?.ConfirmedAt, TimelineEvent.Confirmed);
        if (item.Chat.Count > 0)
            Add(item.Chat[0].At, TimelineEvent.ChatBegan);
        foreach (var quote in quotes)
        {
            if (quote.Evidence.Line is not null)
                Add(quote.Evidence.At, TimelineEvent.Said, quote.Evidence);
        }

        if (item.Chat.Count > 1)
            Add(item.Chat[^1].At, TimelineEvent.ChatEnded);
        Add(item.Order?.ReviewedAt, TimelineEvent.Reviewed);
        Add(noticedAt, TimelineEvent.Noticed);
        Add(deadline.Until, TimelineEvent.Deadline);
        // Stable: what happened in the same second stays as it was put in.
        return [.. entries.OrderBy(entry => entry.At)];

        void Add(DateTime? at, TimelineEvent what, Evidence? quote = null)
        {
            if (at is { } known)
                entries.Add(new TimelineEntry(known, what, quote));
        }
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals;

/// <summary>What an appeal needs and a case does not show; any number of them.</summary>
[Flags]
public enum AppealGap
{
    /// <summary>Nothing is missing.</summary>
    None = 0,

    /// <summary>No line says what the buyer wants beyond what is owed.</summary>
    Demand = 1,

    /// <summary>No line ties the demand to the review.</summary>
    Condition = 1 << 1,

    /// <summary>No line of the buyer's shows that it is not owed.</summary>
    NotOwed = 1 << 2,

    /// <summary>There is no chat.</summary>
    Chat = 1 << 3,

    /// <summary>Some lines of the chat have no time.</summary>
    ChatTimes = 1 << 4,

    /// <summary>The talk was moved off the platform.</summary>
    OffPlatform = 1 << 5,

    /// <summary>The review has no text.</summary>
    ReviewText = 1 << 6,

    /// <summary>Nothing is known of the order.</summary>
    Order = 1 << 7,

    /// <summary>It is not known when the review was written.</summary>
    ReviewTime = 1 << 8,
}

/// <summary>
/// Compares a case with the five things that an appeal is judged by: the demand, the condition that ties it to the review, why it is not
/// owed, a record on the platform with time and identity, and the link to the review or the order.
/// </summary>
public static class AppealGaps
{
    /// <summary>What a case does not show.</summary>
    public static AppealGap Of(Case item, Result result)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        var seen = Seen(result);
        var gaps = Record(item, seen);
        if ((seen & Fills(AppealGap.Demand)) == 0)
            gaps |= AppealGap.Demand;
        if ((seen & Fills(AppealGap.Condition)) == 0)
            gaps |= AppealGap.Condition;
        if ((seen & Fills(AppealGap.NotOwed)) == 0)
            gaps |= AppealGap.NotOwed;
        if (string.IsNullOrWhiteSpace(item.Review))
            gaps |= AppealGap.ReviewText;
        if (item.Order is null)
            gaps |= AppealGap.Order;
        else if (item.Order.ReviewedAt is null)
            gaps |= AppealGap.ReviewTime;
        return gaps;
    }

    /// <summary>The labels of which one fills a gap, a bit each by their order of declaration.</summary>
    internal static uint Fills(AppealGap gap) => gap switch
    {
        AppealGap.Demand => Bit(EvidenceLabel.Demand) | Bit(EvidenceLabel.KeepGoods),
        AppealGap.Condition => Bit(EvidenceLabel.Threat),
        AppealGap.NotOwed => Bit(EvidenceLabel.AdmitsFault) | Bit(EvidenceLabel.AdmitsMalice) | Bit(EvidenceLabel.RefusesProcess),
        _ => 0,
    };

    /// <summary>The labels of a line, a bit each by their order of declaration.</summary>
    internal static uint LabelsOf(Evidence line)
    {
        var seen = 0u;
        for (var i = 0; i < line.Labels.Count; i++)
            seen |= Bit(line.Labels[i].Label);
        return seen;
    }

    internal static uint Bit(EvidenceLabel label) => 1u << (int)label;

    private static AppealGap Record(Case item, uint seen)
    {
        if (item.Chat.Count == 0)
            return AppealGap.Chat;
        var gaps = (seen & Bit(EvidenceLabel.OffPlatform)) != 0 ? AppealGap.OffPlatform : AppealGap.None;
        for (var i = 0; i < item.Chat.Count; i++)
        {
            if (item.Chat[i].At is null)
                return gaps | AppealGap.ChatTimes;
        }

        return gaps;
    }

    private static uint Seen(Result result)
    {
        var seen = 0u;
        foreach (var line in result.Evidence)
            seen |= LabelsOf(line);
        return seen;
    }
}

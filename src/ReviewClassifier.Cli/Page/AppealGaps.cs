using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>What an appeal needs and a case does not show; any number of them.</summary>
[Flags]
internal enum AppealGap
{
    None = 0,
    Demand = 1,
    Condition = 1 << 1,
    NotOwed = 1 << 2,
    Chat = 1 << 3,
    ChatTimes = 1 << 4,
    OffPlatform = 1 << 5,
    ReviewText = 1 << 6,
    Order = 1 << 7,
    ReviewTime = 1 << 8,
}

/// <summary>
/// Compares a case with the five things that an appeal is judged by: the demand, the condition that ties it to the review, why it is not
/// owed, a record on the platform with time and identity, and the link to the review or the order.
/// </summary>
internal static class AppealGaps
{
    public static AppealGap Of(Case item, Result result)
    {
        var seen = Seen(result);
        var gaps = Record(item, seen);
        if (!Has(seen, EvidenceLabel.Demand) && !Has(seen, EvidenceLabel.KeepGoods))
            gaps |= AppealGap.Demand;
        if (!Has(seen, EvidenceLabel.Threat))
            gaps |= AppealGap.Condition;
        if (!Has(seen, EvidenceLabel.AdmitsFault) && !Has(seen, EvidenceLabel.AdmitsMalice) && !Has(seen, EvidenceLabel.RefusesProcess))
            gaps |= AppealGap.NotOwed;
        if (string.IsNullOrWhiteSpace(item.Review))
            gaps |= AppealGap.ReviewText;
        if (item.Order is null)
            gaps |= AppealGap.Order;
        else if (item.Order.ReviewedAt is null)
            gaps |= AppealGap.ReviewTime;
        return gaps;
    }

    private static AppealGap Record(Case item, uint seen)
    {
        if (item.Chat.Count == 0)
            return AppealGap.Chat;
        var gaps = Has(seen, EvidenceLabel.OffPlatform) ? AppealGap.OffPlatform : AppealGap.None;
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
        {
            for (var i = 0; i < line.Labels.Count; i++)
                seen |= 1u << (int)line.Labels[i].Label;
        }

        return seen;
    }

    private static bool Has(uint seen, EvidenceLabel label) => (seen & (1u << (int)label)) != 0;
}

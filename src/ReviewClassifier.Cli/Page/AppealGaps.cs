using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>What an appeal needs and a case does not show.</summary>
internal enum AppealGap
{
    Demand,
    Condition,
    NotOwed,
    Chat,
    ChatTimes,
    OffPlatform,
    ReviewText,
    Order,
    ReviewTime,
}

/// <summary>
/// Compares a case with the five things that an appeal is judged by: the demand, the condition that ties it to the review, why it is not
/// owed, a record on the platform with time and identity, and the link to the review or the order.
/// </summary>
internal static class AppealGaps
{
    public static List<AppealGap> Of(Case item, Result result)
    {
        var gaps = new List<AppealGap>();
        var seen = Seen(result);
        if (!Has(seen, EvidenceLabel.Demand) && !Has(seen, EvidenceLabel.KeepGoods))
            gaps.Add(AppealGap.Demand);
        if (!Has(seen, EvidenceLabel.Threat))
            gaps.Add(AppealGap.Condition);
        if (!Has(seen, EvidenceLabel.AdmitsFault) && !Has(seen, EvidenceLabel.AdmitsMalice) && !Has(seen, EvidenceLabel.RefusesProcess))
            gaps.Add(AppealGap.NotOwed);
        AddRecord(gaps, item, seen);
        if (string.IsNullOrWhiteSpace(item.Review))
            gaps.Add(AppealGap.ReviewText);
        if (item.Order is null)
            gaps.Add(AppealGap.Order);
        else if (item.Order.ReviewedAt is null)
            gaps.Add(AppealGap.ReviewTime);
        return gaps;
    }

    private static void AddRecord(List<AppealGap> gaps, Case item, uint seen)
    {
        if (item.Chat.Count == 0)
        {
            gaps.Add(AppealGap.Chat);
            return;
        }

        foreach (var line in item.Chat)
        {
            if (line.At is null)
            {
                gaps.Add(AppealGap.ChatTimes);
                break;
            }
        }

        if (Has(seen, EvidenceLabel.OffPlatform))
            gaps.Add(AppealGap.OffPlatform);
    }

    private static uint Seen(Result result)
    {
        var seen = 0u;
        foreach (var line in result.Evidence)
        {
            foreach (var (label, _) in line.Labels)
                seen |= 1u << (int)label;
        }

        return seen;
    }

    private static bool Has(uint seen, EvidenceLabel label) => (seen & (1u << (int)label)) != 0;
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals;

/// <summary>The five things that an appeal is judged by, whatever the platform.</summary>
public enum SlotKind
{
    /// <summary>What the buyer demands.</summary>
    Demand,

    /// <summary>The condition that ties the demand to the review.</summary>
    Condition,

    /// <summary>Why it is not owed.</summary>
    NotOwed,

    /// <summary>A record on the platform, with time and identity.</summary>
    Record,

    /// <summary>The link to the review or the order.</summary>
    Link,
}

/// <summary>One of the five.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Lines">
/// The lines of the chat that fill it, from 0, ascending; for <see cref="SlotKind.Record"/> and <see cref="SlotKind.Link"/> none.
/// </param>
/// <param name="Review">Whether the review itself helps to fill it.</param>
/// <param name="Gaps">What is missing.</param>
/// <param name="Sure">Whether a label that fills it is likelier than not; where it is not, look before relying on it.</param>
public sealed record AppealSlot(SlotKind Kind, IReadOnlyList<int> Lines, bool Review, AppealGap Gaps, bool Sure = true)
{
    /// <summary>Whether it is filled.</summary>
    public bool Filled => Gaps == AppealGap.None;
}

/// <summary>Finds what fills the five slots of a case; what is missing is what <see cref="AppealGaps"/> says.</summary>
public static class AppealSlots
{
    private const double Likely = 0.5;
    private const AppealGap Record = AppealGap.Chat | AppealGap.ChatTimes | AppealGap.OffPlatform;
    private const AppealGap Link = AppealGap.ReviewText | AppealGap.Order | AppealGap.ReviewTime;

    /// <summary>The five slots, in order of declaration.</summary>
    public static IReadOnlyList<AppealSlot> Of(Case item, Result result)
    {
        var gaps = AppealGaps.Of(item, result);
        return
        [
            Said(SlotKind.Demand, AppealGap.Demand),
            Said(SlotKind.Condition, AppealGap.Condition),
            Said(SlotKind.NotOwed, AppealGap.NotOwed),
            new AppealSlot(SlotKind.Record, [], false, gaps & Record),
            new AppealSlot(SlotKind.Link, [], !gaps.HasFlag(AppealGap.ReviewText), gaps & Link),
        ];

        AppealSlot Said(SlotKind kind, AppealGap gap)
        {
            var filling = result.Evidence.Where(line => (AppealGaps.LabelsOf(line) & AppealGaps.Fills(gap)) != 0).ToList();
            var sure = filling.Where(line => line.Labels.Any(label => Fills(label, gap) && label.Probability >= Likely)).ToList();
            var shown = sure.Count > 0 ? sure : filling;
            return new AppealSlot(
                kind,
                [.. shown.Select(line => line.Line).OfType<int>().Order()],
                shown.Any(line => line.Line is null),
                gaps & gap,
                sure.Count > 0);
        }
    }

    private static bool Fills(LabelProbability label, AppealGap gap) => (AppealGaps.Bit(label.Label) & AppealGaps.Fills(gap)) != 0;
}

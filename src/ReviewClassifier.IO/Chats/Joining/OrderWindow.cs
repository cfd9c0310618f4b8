using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>
/// Which of a buyer's talks belong to an order, where no number says so. All that touch the time from a week before the order's first known
/// time to 30 days after its last one; where none does, the nearest one within 180 days, with those that follow on it. Talks without a
/// time always belong, and where nothing of the order's times is known, all do. It looks at one order alone: a talk may belong to several
/// orders of the buyer, and no order takes it away from another.
/// </summary>
internal static class OrderWindow
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(7);
    private static readonly TimeSpan After = TimeSpan.FromDays(30);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(180);

    /// <summary>Picks them; the nearest only where <paramref name="orNearest"/>.</summary>
    public static List<SegmentIndex.Entry> Pick(ReadOnlySpan<SegmentIndex.Entry> talks, Order? order, bool orNearest)
    {
        var picked = new List<SegmentIndex.Entry>();
        if (Known(order) is not ({ } first, { } last))
        {
            picked.AddRange(talks);
            return picked;
        }

        var (nearest, distance) = (default(SegmentIndex.Entry), Farthest);
        foreach (var talk in talks)
        {
            if (!talk.HasTime || (talk.Last >= Shift(first, -Before) && talk.First <= Shift(last, After)))
            {
                picked.Add(talk);
            }
            else if ((talk.Last < first ? first - talk.Last : talk.First - last) is var away && away < distance)
            {
                (nearest, distance) = (talk, away);
            }
        }

        if (orNearest && !picked.Exists(talk => talk.HasTime) && nearest.HasTime)
        {
            picked.AddRange(Following(talks, nearest));
        }

        return picked;
    }

    private static List<SegmentIndex.Entry> Following(ReadOnlySpan<SegmentIndex.Entry> talks, SegmentIndex.Entry nearest)
    {
        var near = new List<SegmentIndex.Entry>();
        foreach (var talk in talks)
        {
            if (talk.HasTime && talk.First <= Shift(nearest.Last, SpoolSink.Silence)
                && talk.Last >= Shift(nearest.First, -SpoolSink.Silence))
            {
                near.Add(talk);
            }
        }

        return near;
    }

    private static (DateTime? First, DateTime? Last) Known(Order? order)
    {
        DateTime?[] times = [order?.PaidAt, order?.ReceivedAt, order?.ConfirmedAt, order?.ReviewedAt];
        return (times.Min(), times.Max());
    }

    private static DateTime Shift(DateTime time, TimeSpan by) =>
        new(Math.Clamp(time.Ticks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
}

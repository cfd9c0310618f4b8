using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals;

/// <summary>The moment that a window is counted from: the platform's own where it is known, else the nearest that bounds it.</summary>
/// <param name="Moment">Which moment.</param>
/// <param name="At">When it was.</param>
/// <param name="Bound">How the end counted from it stands to the true one.</param>
internal readonly record struct DeadlineStart(WindowStart Moment, DateTime At, DeadlineBound Bound)
{
    /// <summary>
    /// The start of a window, or null where no known time bounds it. Goods are received, then confirmed, then reviewed: an earlier
    /// moment gives an end that is safe, a later one an end that is the last possible.
    /// </summary>
    public static DeadlineStart? Find(WindowStart from, Order? order, DateTime? noticedAt)
    {
        if (from == WindowStart.Notice)
            return Known(WindowStart.Notice, noticedAt, DeadlineBound.Exact);
        if (order is null)
            return null;
        return from switch
        {
            WindowStart.Confirmed => Known(WindowStart.Confirmed, order.ConfirmedAt, DeadlineBound.Exact)
                ?? Known(WindowStart.Received, order.ReceivedAt, DeadlineBound.AtLeast)
                ?? Known(WindowStart.Reviewed, order.ReviewedAt, DeadlineBound.AtMost),
            WindowStart.Received => Known(WindowStart.Received, order.ReceivedAt, DeadlineBound.Exact)
                ?? Known(WindowStart.Confirmed, order.ConfirmedAt, DeadlineBound.AtMost)
                ?? Known(WindowStart.Reviewed, order.ReviewedAt, DeadlineBound.AtMost),
            _ => Known(WindowStart.Reviewed, order.ReviewedAt, DeadlineBound.Exact)
                ?? Known(WindowStart.Confirmed, order.ConfirmedAt, DeadlineBound.AtLeast)
                ?? Known(WindowStart.Received, order.ReceivedAt, DeadlineBound.AtLeast),
        };
    }

    private static DeadlineStart? Known(WindowStart moment, DateTime? at, DeadlineBound bound) =>
        at is { } known ? new DeadlineStart(moment, known, bound) : null;
}

using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Tests.Appeals;

public class DeadlineTests
{
    private static readonly PlatformRules Rules = PlatformRules.OpenDefault();
    private static readonly DateTime Confirmed = new(2026, 3, 1, 10, 0, 0);

    private static Case On(string? platform, Order? order) => new("t", null, platform, 1, "差", order, []);

    private static Deadline At(DateTime now, Order? order, string? platform = "淘宝") => Deadline.Of(On(platform, order), Rules, now);

    [Theory]
    [InlineData(0, 15, DeadlineState.Open)]
    [InlineData(1, 14, DeadlineState.Open)]
    [InlineData(24 * 13, 2, DeadlineState.Open)]
    [InlineData((24 * 13) + 1, 1, DeadlineState.Soon)]
    [InlineData((24 * 15) - 1, 0, DeadlineState.Soon)]
    [InlineData(24 * 15, 0, DeadlineState.Expired)]
    [InlineData((24 * 15) + 1, -1, DeadlineState.Expired)]
    public void Counts_from_the_confirmation(int hoursLater, int days, DeadlineState state)
    {
        var deadline = At(Confirmed.AddHours(hoursLater), new Order(null, null, Confirmed.AddDays(-3), null) { ConfirmedAt = Confirmed });
        Assert.Equal((state, days, WindowStart.Confirmed, DeadlineBound.Exact), (deadline.State, deadline.DaysLeft, deadline.From, deadline.Bound));
        Assert.Equal(Confirmed.AddDays(15), deadline.Until);
        Assert.Null(deadline.Reason);
    }

    [Fact]
    public void From_the_receipt_the_end_is_not_before()
    {
        var order = new Order(null, null, Confirmed, null);
        var open = At(Confirmed.AddDays(3), order);
        Assert.Equal((DeadlineState.Open, 12, WindowStart.Received, DeadlineBound.AtLeast), (open.State, open.DaysLeft, open.From, open.Bound));
        var perhaps = At(Confirmed.AddDays(16), order);
        Assert.Equal((DeadlineState.Unknown, DeadlineReason.PerhapsOver), (perhaps.State, perhaps.Reason));
        Assert.Null(perhaps.DaysLeft);
    }

    [Fact]
    public void From_the_review_the_end_is_not_after()
    {
        var order = new Order(null, null, null, Confirmed);
        Assert.Equal(DeadlineBound.AtMost, At(Confirmed.AddDays(3), order).Bound);
        Assert.True(At(Confirmed.AddDays(16), order).Expired);
    }

    [Theory]
    [InlineData(null, DeadlineReason.NoPlatform)]
    [InlineData("某商城", DeadlineReason.OtherPlatform)]
    [InlineData("京东", DeadlineReason.NoWindow)]
    [InlineData("微信小店", DeadlineReason.NoNotice)]
    public void Says_why_it_is_not_known(string? platform, DeadlineReason reason)
    {
        var deadline = At(Confirmed, new Order(null, Confirmed, Confirmed, Confirmed) { ConfirmedAt = Confirmed }, platform);
        Assert.Equal((DeadlineState.Unknown, reason), (deadline.State, deadline.Reason));
    }

    [Fact]
    public void Without_the_orders_times_it_is_not_known()
    {
        Assert.Equal(DeadlineReason.NoTime, At(Confirmed, null).Reason);
        Assert.Equal(DeadlineReason.NoTime, At(Confirmed, new Order(9, Confirmed, null, null)).Reason);
        Assert.Equal(DeadlineReason.NoTime, At(Confirmed, new Order(9, null, DateTime.MaxValue, null)).Reason);
    }

    [Fact]
    public void A_complaint_is_answered_from_its_notice()
    {
        var deadline = Deadline.Of(On("微信小店", null), Rules, Confirmed.AddHours(1), noticedAt: Confirmed);
        Assert.Equal((DeadlineState.Soon, 1, WindowStart.Notice), (deadline.State, deadline.DaysLeft, deadline.From));
        Assert.Equal(TimeSpan.FromHours(47), deadline.Left);
    }
}

using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Appeals;

public class SellerAdviceTests
{
    [Theory]
    [InlineData("客服一直没人理", ComplaintCause.SlowService)]
    [InlineData("物流太慢了，等了十天", ComplaintCause.Delivery)]
    [InlineData("穿了三天就開膠", ComplaintCause.Quality)]
    [InlineData("颜色跟图片不一样", ComplaintCause.Mismatch)]
    [InlineData("老板态度很差", ComplaintCause.Attitude)]
    public void Finds_the_cause_by_the_buyers_own_words(string review, ComplaintCause cause)
    {
        var reply = Assert.Single(Genuine(review).Replies);
        Assert.Equal(cause, reply.Cause?.Cause);
        Assert.Contains(reply.Cause!.Found, review, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("物流很快，客服很好")]
    [InlineData("一般吧，不会再来了")]
    [InlineData("不推荐")]
    public void Asks_where_no_cause_is_named(string review) => Assert.Null(Assert.Single(Genuine(review).Replies).Cause);

    [Fact]
    public void Names_a_cause_for_most_genuine_reviews()
    {
        var genuine = Packs.Scored().Where(scored => scored.Result.Verdict == Verdict.Genuine).ToList();
        var named = genuine.Count(scored => SellerAdvice.Of(scored.Item, scored.Result, Packs.Rules, new AppealOptions(Packs.Now)).Replies[0].Cause is not null);
        Assert.InRange((double)named / genuine.Count, 0.65, 1);
    }

    [Theory]
    [InlineData(Language.Chinese, "违法")]
    [InlineData(Language.English, "unlawful")]
    public void Warns_that_pressing_an_honest_buyer_is_unlawful(Language language, string said)
    {
        var result = new Result("t", Verdict.Genuine, 0.1, null, [], [], "m");
        var advice = SellerAdvice.Of(Shared.Case("坏了"), result, Packs.Rules, new AppealOptions(Packs.Now) { Language = language });
        Assert.Contains(advice.Warnings, warning => warning.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unclear_case_gets_questions_and_the_time_there_is()
    {
        var item = Shared.Sample("unclear.json") with { Platform = "淘宝" };
        var advice = SellerAdvice.Of(item, new Result("t", Verdict.Insufficient, 0.4, null, [], [], "m"), Packs.Rules, new AppealOptions(Packs.Now));
        Assert.NotEmpty(advice.Questions);
        Assert.Empty(advice.Replies);
        Assert.Equal(DeadlineReason.NoTime, advice.Deadline.Reason);
    }

    private static SellerAdvice Genuine(string review) => SellerAdvice.Of(
        Shared.Case(review), new Result("t", Verdict.Genuine, 0.1, null, [], [], "m"), Packs.Rules, new AppealOptions(Packs.Now));
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Scoring;

public class SampleCaseTests
{
    private const string Threat = "不给我转五百块钱，我就天天给你们店打差评，找人刷一星，再去12315投诉你";

    private static readonly ChatLine[] _harmless =
    [
        new(null, Speaker.Buyer, "你好，请问这件衣服什么时候发货"),
        new(null, Speaker.Buyer, "好的，谢谢，收到了"),
    ];

    [Fact]
    public void The_extortion_sample_is_malicious_and_shows_the_demand()
    {
        var item = Shared.Sample("extortion.json");
        var result = Shared.Scorer.Score(item);
        Assert.Equal((Verdict.Malicious, Pattern.Extortion), (result.Verdict, result.Pattern));
        var demand = Assert.Single(result.Evidence, e => e.Text.Contains("八十八图个吉利", StringComparison.Ordinal));
        Assert.Contains(demand.Labels, l => l.Label == EvidenceLabel.Demand);
        Assert.Contains(result.Evidence, e => e.Labels.Any(l => l.Label == EvidenceLabel.OffPlatform) && e.Text.Contains("加我微信", StringComparison.Ordinal));
    }

    [Fact]
    public void The_genuine_sample_is_not_malicious_and_shows_what_speaks_for_the_buyer()
    {
        var result = Shared.Scorer.Score(Shared.Sample("genuine.json"));
        Assert.NotEqual(Verdict.Malicious, result.Verdict);
        Assert.Contains(result.Mitigating, e => e.Labels.Any(l => l.Label == EvidenceLabel.Proof));
        Assert.Contains(result.Mitigating, e => e.Labels.Any(l => l.Label == EvidenceLabel.Defect));
    }

    [Fact]
    public void The_unclear_sample_is_not_malicious() =>
        Assert.NotEqual(Verdict.Malicious, Shared.Scorer.Score(Shared.Sample("unclear.json")).Verdict);

    [Theory]
    [InlineData(Speaker.Seller)]
    [InlineData(Speaker.Auto)]
    public void A_threat_that_the_shop_writes_is_never_evidence_against_the_buyer(Speaker speaker)
    {
        var result = Shared.Scorer.Score(Chat(_harmless[0], new ChatLine(null, speaker, Threat), _harmless[1]));
        Assert.Empty(result.Evidence);
        Assert.DoesNotContain(result.Mitigating, e => e.Line == 1);
        Assert.NotEqual(Verdict.Malicious, result.Verdict);
    }

    [Fact]
    public void The_same_threat_of_the_buyer_is_evidence()
    {
        var result = Shared.Scorer.Score(Chat(_harmless[0], new ChatLine(null, Speaker.Buyer, Threat), _harmless[1]));
        Assert.Equal(Verdict.Malicious, result.Verdict);
        Assert.Equal(1, result.Evidence[0].Line);
    }

    [Fact]
    public void An_automatic_reply_changes_nothing_but_the_places_of_lines()
    {
        var item = Chat(new ChatLine(null, Speaker.Buyer, Threat), _harmless[1]);
        var without = Shared.Scorer.Score(item);
        var with = Shared.Scorer.Score(item with { Chat = [new ChatLine(null, Speaker.Auto, Threat), .. item.Chat] });
        Assert.Equal(without.Probability, with.Probability);
        Assert.Equal(without.Evidence.Select(e => (e.Line + 1, e.Score)), with.Evidence.Select(e => (e.Line, e.Score)));
        Assert.NotEmpty(with.Evidence);
    }

    private static Case Chat(params ChatLine[] chat) => new("t", null, null, null, "一般", null, chat);
}

using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Scoring;

public class PropertyTests
{
    [Fact]
    public void Every_rule_holds_of_hostile_cases()
    {
        var (evidence, mitigating, spans) = (0, 0, 0);
        HostileCases.Any.Array[1, 4].Sample(
            cases =>
            {
                var results = Shared.Scorer.Score(cases);
                Assert.Equal(cases.Length, results.Count);
                for (var i = 0; i < cases.Length; i++)
                {
                    ResultRules.Check(cases[i], results[i], Shared.Scorer.Model.Thresholds);
                    Assert.Equal((byte)'\n', Shared.Bytes(results[i])[^1]);
                    Interlocked.Add(ref evidence, results[i].Evidence.Count);
                    Interlocked.Add(ref mitigating, results[i].Mitigating.Count);
                    Interlocked.Add(ref spans, results[i].Evidence.Sum(e => e.Spans.Count));
                }
            },
            iter: 600);
        Assert.True(evidence > 100 && mitigating > 100 && spans > 100, $"Too little was surfaced: {evidence}, {mitigating}, {spans} spans.");
    }

    [Fact]
    public void Every_rule_holds_of_real_cases()
    {
        var results = Shared.Scorer.Score(Shared.Cases);
        for (var i = 0; i < results.Count; i++)
            ResultRules.Check(Shared.Cases[i], results[i], Shared.Scorer.Model.Thresholds);
    }

    [Fact]
    public void A_hostile_case_scores_the_same_beside_others() =>
        HostileCases.Any.Array[2, 6].Sample(
            cases =>
            {
                var together = Shared.Scorer.Score(cases);
                for (var i = 0; i < cases.Length; i++)
                    Assert.Equal(Shared.Bytes(Shared.Scorer.Score(cases[i])), Shared.Bytes(together[i]));
            },
            iter: 100);

    [Fact]
    public void A_case_without_any_words_says_nothing_telling()
    {
        foreach (var item in new[] { Shared.Case(""), Shared.Case("", ""), Shared.Case("\u200b", "\0", " \t"), Shared.Case("", "\ud800") })
        {
            var result = Shared.Scorer.Score(item);
            ResultRules.Check(item, result, Shared.Scorer.Model.Thresholds);
            Assert.Empty(result.Evidence);
            Assert.NotEqual(Verdict.Malicious, result.Verdict);
        }
    }

    [Fact]
    public void No_cases_give_no_results() => Assert.Empty(Shared.Scorer.Score(Array.Empty<Case>()));
}

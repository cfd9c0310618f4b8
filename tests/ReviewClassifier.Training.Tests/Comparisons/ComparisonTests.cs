using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Comparisons;

namespace ReviewClassifier.Training.Tests.Comparisons;

[Collection(SmallModelTests.Name)]
public class ComparisonTests(SmallModel model)
{
    private static readonly ComparisonOptions _options = new(Draws: 200);

    [Fact]
    public void A_model_is_not_worse_than_itself()
    {
        var same = Compare(model.Scorer, model.Scorer);
        Assert.Equal(Outcome.NotWorse, same.Outcome);
        Assert.StartsWith($"{model.Version} is not worse than {model.Version}: in all ", same.Sentence, StringComparison.Ordinal);
        Assert.All(same.Metrics, m => Assert.Equal((0.0, 0.0, 0.0), (m.Difference.Value, m.Difference.Low, m.Difference.High)));
        Assert.Empty(same.Changed);
    }

    [Fact]
    public void A_model_that_learned_from_less_is_worse_and_the_other_way_round_not()
    {
        using var folder = new TemporaryFolder();
        Poor().Write(folder["poor"]);
        using var poor = Scorer.Open(folder["poor"]);
        var worse = Compare(model.Scorer, poor);
        Assert.Equal(Outcome.Worse, worse.Outcome);
        Assert.StartsWith($"{poor.Version} is worse than {model.Version}: ", worse.Sentence, StringComparison.Ordinal);
        var better = Compare(poor, model.Scorer);
        Assert.NotEqual(Outcome.Worse, better.Metrics.Single(m => m.Name == "evidence_ap").Outcome);
        foreach (var (one, other) in worse.Metrics.Zip(better.Metrics))
            Assert.Equal((one.Older, one.Newer, one.Difference.Value), (other.Newer, other.Older, -other.Difference.Value));
        ChangedAre(worse, model.Scorer, poor);
        var json = JsonDocument.Parse(worse.Json()).RootElement;
        Assert.Equal(("worse", worse.Sentence), (json.GetProperty("outcome").GetString(), json.GetProperty("sentence").GetString()));
        Assert.NotEmpty(worse.Slices);
        Assert.All(worse.Slices, s => Assert.True(s.Cases >= 20));
    }

    [Fact]
    public void Without_text_no_text_is_told()
    {
        var part = new UnseenPart(SmallSet.Unseen, []);
        using var folder = new TemporaryFolder();
        Poor().Write(folder["poor"]);
        using var poor = Scorer.Open(folder["poor"]);
        var comparison = Comparison.Of(part, model.Scorer, poor, _options, withText: false, null, CancellationToken.None);
        Assert.NotEmpty(comparison.Changed);
        Assert.All(comparison.Changed, c => Assert.Null(c.Text));
    }

    private static Training.Bundles.TrainedModel Poor() =>
        Trainer.Train(SmallSet.Read(["w", "x"], []), SmallSet.Options with { MinimumLines = 60 }, null, CancellationToken.None);

    private static void ChangedAre(Comparison comparison, Scorer older, Scorer newer)
    {
        var cases = SmallSet.Unseen.Labelled;
        var (before, after) = (older.Score([.. cases.Select(c => c.Case)]), newer.Score([.. cases.Select(c => c.Case)]));
        var changed = Enumerable.Range(0, cases.Count).Where(i => before[i].Verdict != after[i].Verdict).Select(i => cases[i].Case.Id);
        Assert.Equal(changed.Order(StringComparer.Ordinal), comparison.Changed.Select(c => c.Id).Order(StringComparer.Ordinal));
        Assert.All(comparison.Changed.Where(c => c is { Label: "malicious", Older: "malicious" }), c => Assert.False(c.Better));
        Assert.All(comparison.Changed.Where(c => c is { Label: "genuine", Older: "malicious" }), c => Assert.True(c.Better));
        Assert.Contains(SnakeCase<Verdict>.Name(Verdict.Insufficient), comparison.Changed.SelectMany(c => new[] { c.Older, c.Newer }));
    }

    private static Comparison Compare(Scorer older, Scorer newer) => Comparison.Of(
        UnseenPart.Of(SmallSet.Unseen, older.Model, newer.Model), older, newer, _options, withText: true, null, CancellationToken.None);
}

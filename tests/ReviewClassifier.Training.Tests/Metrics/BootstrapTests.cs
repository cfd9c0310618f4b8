using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Tests.Metrics;

public class BootstrapTests
{
    private static readonly Metric _auc = MetricList.All.Single(m => m.Name == "auc_chat");
    private static readonly Metric _falseAlarms = MetricList.All.Single(m => m.Name == "false_alarms_reviews");

    [Fact]
    public void The_figure_is_the_value_of_all_samples_inside_its_interval()
    {
        var samples = Samples(400);
        var figure = Bootstrap.Measure(_auc, samples, 500, 1);
        Assert.Equal(Ranking.Auc([.. samples.Select(s => s.Probability)], [.. samples.Select(s => s.Malicious)]), figure.Value, 1e-5);
        Assert.InRange(figure.Value, figure.Low, figure.High);
        Assert.True(figure.Low < figure.High);
        Assert.Equal(400, figure.Count);
    }

    [Fact]
    public void The_interval_is_that_of_the_binomial_where_it_is_known()
    {
        // A share of 0.3 of 1,000 cases: 1.96 × √(0.3 × 0.7 / 1000) = 0.0284 to either side.
        Sample[] samples = [.. Enumerable.Range(0, 1000).Select(i => Review(i % 10 < 3 ? Verdict.Malicious : Verdict.Genuine))];
        var figure = Bootstrap.Measure(_falseAlarms, samples, 2000, 1);
        Assert.Equal(0.3, figure.Value);
        Assert.Equal(0.3 - 0.0284, figure.Low, 0.005);
        Assert.Equal(0.3 + 0.0284, figure.High, 0.005);
    }

    [Fact]
    public async Task One_thread_gives_the_same_figure_as_many()
    {
        var samples = Samples(200);
        var many = Bootstrap.Measure(_auc, samples, 300, 7);
        Assert.Equal(many, await OneThread.Run(() => Bootstrap.Measure(_auc, samples, 300, 7)));
    }

    [Fact]
    public void The_seed_decides_the_draws_and_not_the_value()
    {
        var first = Bootstrap.Measure(_auc, Samples(100), 200, 1);
        var second = Bootstrap.Measure(_auc, Samples(100), 200, 2);
        Assert.Equal(first.Value, second.Value);
        Assert.NotEqual((first.Low, first.High), (second.Low, second.High));
    }

    [Fact]
    public void What_cannot_be_measured_counts_0()
    {
        Assert.Equal(new Figure(0, 0, 0, 0), Bootstrap.Measure(_falseAlarms, Samples(50), 100, 1));
        Assert.Equal(new Figure(0, 0, 0, 0), Bootstrap.Measure(_auc, [.. Samples(50).Where(s => s.Malicious)], 100, 1));
        Assert.Null(MeasuredMetric.Of(_falseAlarms, Samples(50), new TrainingOptions { BootstrapSamples = 100 }).Kept);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_promise_is_kept_up_to_its_bound(int called, bool kept)
    {
        Sample[] samples = [.. Enumerable.Range(0, 200).Select(i => Review(i < called ? Verdict.Malicious : Verdict.Genuine))];
        var measured = MeasuredMetric.Of(_falseAlarms, samples, new TrainingOptions { BootstrapSamples = 100 });
        Assert.Equal(("≤ 0.005", (bool?)kept), (measured.Promise, measured.Kept));
    }

    private static Sample Review(Verdict verdict) => Sample(CaseKind.BackgroundReview, [], false, 0.5, verdict);

    private static Sample[] Samples(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(i => Sample(
            CaseKind.Labelled, [new ChatLine(null, Speaker.Buyer, "差")], i % 2 == 0, (random.NextDouble() * 0.7) + (i % 2 == 0 ? 0.3 : 0), Verdict.Insufficient))];
    }

    private static Sample Sample(CaseKind kind, ChatLine[] chat, bool malicious, double probability, Verdict verdict) => new(
        new Case("x", null, null, null, "差评", null, chat), kind, "", null, malicious, null, Pattern.Extortion, probability, verdict, []);
}

using ReviewClassifier.Models;
using ReviewClassifier.Training.Comparisons;

namespace ReviewClassifier.Training.Tests.Comparisons;

public class NotWorseTests
{
    // With a margin of 0.02: the difference, its interval, its count, and what that shows.
    [Theory]
    [InlineData("auc_chat", 0, -0.019, 0.01, 500, Outcome.NotWorse)]
    [InlineData("auc_chat", 0, -0.02, 0.01, 500, Outcome.Undecided)]
    [InlineData("auc_chat", -0.01, -0.03, 0.01, 500, Outcome.Undecided)]
    [InlineData("auc_chat", -0.03, -0.05, -0.001, 500, Outcome.Worse)]
    [InlineData("auc_chat", -0.01, -0.015, -0.005, 500, Outcome.NotWorse)]
    [InlineData("auc_chat", 0.1, 0.05, 0.15, 20, Outcome.NotWorse)]
    [InlineData("genuine_called_malicious", 0.01, 0, 0.019, 500, Outcome.NotWorse)]
    [InlineData("genuine_called_malicious", 0.03, 0.01, 0.05, 500, Outcome.Worse)]
    [InlineData("genuine_called_malicious", -0.03, -0.05, 0.03, 500, Outcome.Undecided)]
    [InlineData("false_alarms_reviews", 0.002, -0.001, 0.009, 500, Outcome.NotWorse)]
    [InlineData("false_alarms_reviews", 0.003, -0.001, 0.009, 500, Outcome.Undecided)]
    [InlineData("false_alarms_reviews", 0.002, 0.001, 0.003, 500, Outcome.Worse)]
    [InlineData("false_alarms_chats", -0.1, -0.2, 0, 500, Outcome.NotWorse)]
    public void A_figure_is_not_worse_where_its_interval_stays_within_the_margin(
        string metric, double difference, double low, double high, int count, Outcome outcome)
    {
        var highIsGood = Training.Metrics.MetricList.Of(metric).HighIsGood;
        Assert.Equal(outcome, NotWorse.RuleOf(metric)!.Decide(new Figure(difference, low, high, count), highIsGood, 0.02));
    }

    [Fact]
    public void Figures_without_a_rule_decide_nothing()
    {
        Assert.Null(NotWorse.RuleOf("pattern_accuracy"));
        Assert.Null(NotWorse.RuleOf("auc_chat")!.Decide(new Figure(-0.5, -0.6, -0.4, 19), highIsGood: true, 0.02));
        Assert.Equal(Outcome.Undecided, NotWorse.Of([]));
        Assert.Equal(Outcome.Undecided, NotWorse.Of([Of("recall_chat", Outcome.NotWorse), Of("auc_chat", null)]));
    }

    [Fact]
    public void Together_they_show_the_worst_of_them()
    {
        ComparedMetric Of(Outcome? outcome) => NotWorseTests.Of("auc_chat", outcome);
        Assert.Equal(Outcome.NotWorse, NotWorse.Of([Of(Outcome.NotWorse), Of(null)]));
        Assert.Equal(Outcome.Undecided, NotWorse.Of([Of(Outcome.NotWorse), Of(Outcome.Undecided)]));
        Assert.Equal(Outcome.Worse, NotWorse.Of([Of(Outcome.Worse), Of(Outcome.Undecided), Of(Outcome.NotWorse)]));
    }

    private static ComparedMetric Of(string name, Outcome? outcome) => new(name, name, 0, 0, new Figure(0, 0, 0, 30), null, outcome);
}

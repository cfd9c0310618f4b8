using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Tests.Reports;

public class BackgroundWarningTests
{
    [Theory]
    [InlineData(400, 2, false)]
    [InlineData(400, 3, true)]
    public void More_than_half_a_percent_of_high_scores_is_warned_of(int all, int high, bool warned)
    {
        Sample[] samples = [.. Enumerable.Range(0, all).Select(i => Sample(CaseKind.BackgroundReview, i < high ? 0.6 + (i / 1000.0) : 0.59))];
        var background = Background.Of(samples, [], null)!;
        Assert.Equal((all, 0, high), (background.Reviews, background.Chats, background.Suspicious));
        Assert.Equal(warned, background.Warning is not null);
        Assert.Equal(20, background.Highest.Count);
        Assert.Equal((high - 1, 0.6 + ((high - 1) / 1000.0)), (background.Highest[0].Prediction, background.Highest[0].Probability));
    }

    [Fact]
    public void Reviews_and_chats_are_looked_at_apart()
    {
        Sample[] samples =
        [
            .. Enumerable.Range(0, 1000).Select(_ => Sample(CaseKind.BackgroundReview, 0.1)),
            .. Enumerable.Range(0, 50).Select(i => Sample(CaseKind.BackgroundChat, i == 7 ? 0.9 : 0.1)),
        ];
        Assert.StartsWith(
            "The background seems to hold malicious cases: 1 of 50 chats (2.0 %) score 0.6 or more", Background.Of(samples, [], null)!.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Labelled_cases_are_no_background() => Assert.Null(Background.Of([Sample(CaseKind.Labelled, 0.9)], [], null));

    private static Sample Sample(CaseKind kind, double probability) => new(
        new Case("x", null, null, null, "差评", null, []), kind, "", null, false, null, Pattern.Extortion, probability, Verdict.Insufficient, []);
}

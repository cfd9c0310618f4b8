using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Tests;

public class NoBackgroundTests
{
    [Fact]
    public void Training_without_background_works_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var trained = Trainer.Train(SmallSet.WithoutBackground, SmallSet.Options, null, CancellationToken.None);
        trained.Write(folder["model"]);

        Assert.All(
            trained.Metrics.Where(m => m.Name is "false_alarms_reviews" or "false_alarms_chats" or "surfaced_chat_lines" or "evidence_recall_1pct" or "evidence_recall_1pct_chat"),
            m => Assert.Equal((0, (bool?)null), (m.Figure.Count, m.Kept)));
        Assert.True(trained.Metrics.Single(m => m.Name == "auc_chat").Figure.Value > 0.7);
        var manifest = BundleReader.ReadManifest(folder["model"]);
        Assert.DoesNotContain("false_alarms_reviews", manifest.Metrics.Keys);
        Assert.Contains("auc_chat", manifest.Metrics.Keys);
        var card = File.ReadAllText(Path.Combine(folder["model"], BundleFiles.Card));
        Assert.Contains("Background, taken as genuine: 0 reviews and 0 chats", card, StringComparison.Ordinal);
        Assert.DoesNotContain("| background reviews called malicious |", card, StringComparison.Ordinal);
        Assert.Contains("- Not in the data, and not measured: background reviews called malicious; background chats called malicious;", card, StringComparison.Ordinal);

        using var scorer = Scorer.Open(folder["model"]);
        Assert.Equal(trained.Thresholds.Malicious, scorer.Model.Thresholds.Malicious);
        Assert.Equal(SmallSet.Unseen.Labelled.Count, scorer.Score([.. SmallSet.Unseen.Labelled.Select(c => c.Case)]).Count);
    }
}

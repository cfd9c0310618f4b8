using ReviewClassifier.Training.Labels.Check;

namespace ReviewClassifier.Training.Tests.Labels;

public class ConfidentLearningTests
{
    // Given no: 0.1, 0.2, 0.9 (mean self-confidence 0.6); given yes: 0.8, 0.9, 0.1 (0.6). So yes from 0.6, no up to 0.4.
    private static readonly ConfidentLearning _learning = new([false, false, false, true, true, true], [0.1, 0.2, 0.9, 0.8, 0.9, 0.1]);

    [Fact]
    public void Thresholds_are_the_mean_self_confidences()
    {
        Assert.Equal(0.6, _learning.Yes, 12);
        Assert.Equal(0.6, _learning.No, 12);
    }

    [Fact]
    public void The_confident_joint_counts_what_passes_a_threshold() => Assert.Equal(new[,] { { 2, 1 }, { 1, 2 } }, _learning.Joint);

    [Fact]
    public void What_is_off_the_diagonal_is_suspicious() =>
        Assert.Equal([2, 5], Enumerable.Range(0, 6).Where(_learning.IsSuspicious));

    [Fact]
    public void The_errors_are_estimated_from_the_joint() => Assert.Equal(2, _learning.EstimatedErrors(), 12);

    [Fact]
    public void A_label_that_nobody_has_is_doubted_nowhere()
    {
        var never = new ConfidentLearning([false, false], [0.2, 0.99]);
        Assert.True(double.IsNaN(never.Yes));
        Assert.False(never.IsSuspicious(1));
        Assert.Equal(0, never.EstimatedErrors());
    }
}

using ReviewClassifier.Cli.Training;

namespace ReviewClassifier.Cli.Tests.Training;

public class TimeLeftTests
{
    [Theory]
    [InlineData(10, 0.02, "")]
    [InlineData(10, 0.1, "about 2 min left")]
    [InlineData(60, 0.5, "about 1 min left")]
    [InlineData(60, 0.75, "about 20 s left")]
    [InlineData(60, 0.999, "about 5 s left")]
    [InlineData(60, 1, "about 5 s left")]
    public void It_is_what_the_rest_takes_at_the_pace_so_far(double seconds, double done, string left) =>
        Assert.Equal(left, TimeLeft.Of(TimeSpan.FromSeconds(seconds), done));
}

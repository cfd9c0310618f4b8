using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Tests;

public class TrainerFaultTests
{
    private static readonly TrainingOptions _options = new() { BootstrapSamples = 100 };

    [Fact]
    public void Options_in_range_are_valid() => new TrainingOptions { Folds = 2, BackgroundReviews = 0, MinimumLines = 1, BootstrapSamples = 100 }.Validate();

    [Fact]
    public void Every_option_out_of_range_is_told_at_once()
    {
        var options = new TrainingOptions
        {
            Folds = 1,
            BackgroundReviews = -1,
            MinimumLines = 0,
            L2 = 0,
            ReviewAloneWeight = -2,
            BackgroundCaseWeight = float.NaN,
            BootstrapSamples = 99,
        };
        Assert.Equal(
            "Folds is 1, at least 2 expected; BackgroundReviews is -1, at least 0 expected; MinimumLines is 0, at least 1 expected; L2 is 0, more than 0 expected; "
            + "ReviewAloneWeight is -2, more than 0 expected; BackgroundCaseWeight is NaN, more than 0 expected; BootstrapSamples is 99, at least 100 expected.",
            Assert.Throws<TrainingException>(options.Validate).Message);
    }

    [Fact]
    public void Options_are_looked_at_before_the_data()
    {
        var options = new TrainingOptions { Folds = 0 };
        Assert.Equal("Folds is 0, at least 2 expected.", Fault(new TrainingSet([], [], []), options));
    }

    [Fact]
    public void One_file_is_too_few() => Assert.Equal(
        "Found 1 file(s) of labelled cases; at least 2 are needed, one author a file, since a model is tested on authors it never saw. Split the file by who wrote or labelled it.",
        Fault(new TrainingSet([Labelled.Review("a", true), Labelled.Review("a", false)], [], []), _options));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cases_of_one_kind_teach_nothing(bool malicious) => Assert.Equal(
        "The labelled cases are all of one kind; both malicious and genuine ones are needed.",
        Fault(new TrainingSet([Labelled.Review("a", malicious), Labelled.Review("b", malicious)], [], []), _options));

    [Fact]
    public void No_cases_teach_nothing() => Assert.Equal(
        "The labelled cases are all of one kind; both malicious and genuine ones are needed.", Fault(new TrainingSet([], [], []), _options));

    private static string Fault(TrainingSet set, TrainingOptions options)
    {
        var trained = Assert.Throws<TrainingException>(() => Trainer.Train(set, options, null, CancellationToken.None)).Message;
        Assert.Equal(trained, Assert.Throws<TrainingException>(() => Evaluator.Evaluate(set, null, options, null, CancellationToken.None)).Message);
        return trained;
    }
}

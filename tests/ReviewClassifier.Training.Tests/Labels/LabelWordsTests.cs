using ReviewClassifier.Cases;
using ReviewClassifier.Training.Labels;

namespace ReviewClassifier.Training.Tests.Labels;

public class LabelWordsTests
{
    [Theory]
    [InlineData("genuine", null)]
    [InlineData("malicious extortion", Pattern.Extortion)]
    [InlineData(" Malicious: ", null, false)]
    [InlineData("refund_keep", Pattern.RefundKeep)]
    [InlineData("malicious,FREEBIE", Pattern.Freebie)]
    [InlineData("malicious", null, false)]
    [InlineData("", null, false)]
    [InlineData("genuine extortion", null, false)]
    public void Case_labels_are_read(string text, Pattern? pattern, bool known = true)
    {
        Assert.Equal(known, LabelWords.TryParse(text, out Pattern? read));
        Assert.Equal(pattern, read);
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("demand threat", "threat demand")]
    [InlineData("Demand、threat;proof", "threat demand proof")]
    [InlineData("threat, threat", "threat")]
    [InlineData("none threat", null)]
    [InlineData("threats", null)]
    [InlineData(" ", null)]
    public void Labels_of_lines_are_read_in_any_order(string text, string? written)
    {
        Assert.Equal(written is not null, LabelWords.TryParse(text, out IReadOnlyList<EvidenceLabel> labels));
        Assert.Equal(written ?? "none", LabelWords.Of(labels));
    }

    [Theory]
    [InlineData("case")]
    [InlineData("review")]
    [InlineData("0")]
    [InlineData("17")]
    public void Parts_are_read_as_they_are_written(string text)
    {
        Assert.True(CasePart.TryParse(text, out var part));
        Assert.Equal(text, part.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("1.0")]
    [InlineData(null)]
    public void Other_parts_are_refused(string? text) => Assert.False(CasePart.TryParse(text, out _));
}

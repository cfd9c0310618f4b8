using System.Text;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class SegmentVerbTests
{
    private const string Text = "我来到北京清华大学\n\n小明硕士毕业于中国科学院计算所";
    private const string Words = "我 来到 北京 清华大学\n\n小明 硕士 毕业 于 中国科学院 计算所\n";

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes(Text), "segment");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Words, run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void A_file_goes_to_a_file_the_same_on_any_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("in.txt", Text);
        Assert.Equal(0, CommandRun.Of("segment", input, "--output", folder["1"], "--threads", "1").ExitCode);
        Assert.Equal(0, CommandRun.Of("segment", input, "--output", folder["4"], "--threads", "4").ExitCode);
        Assert.Equal(Words, File.ReadAllText(folder["1"]));
        Assert.Equal(Words, File.ReadAllText(folder["4"]));
        Assert.Equal(["1", "4", "in.txt"], folder.Names());
    }

    [Fact]
    public void The_text_is_not_normalised()
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes("ＡＢＣ發布\r\n"), "segment", "-");
        Assert.Equal("ＡＢＣ發布\r\n", run.Output.Replace(" ", "", StringComparison.Ordinal));
    }
}

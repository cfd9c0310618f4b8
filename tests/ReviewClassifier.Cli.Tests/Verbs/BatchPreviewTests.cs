using System.IO.Compression;
using System.Text;

namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary><c>batch --dry-run</c>: what would be read, before anything is scored.</summary>
public class BatchPreviewTests
{
    private const string Shop = "订单号,用户昵称,买家的话,店铺\n7,t***1,\"领口破了,\e[31m退\u202E\",小店\n8,t***2,,小店\n9,t***3,差,小店\n10,t***4,坏,小店\n";

    [Fact]
    public void Each_header_is_shown_with_its_field_and_the_first_rows_as_read()
    {
        using var folder = new TemporaryFolder();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var run = CommandRun.Of("batch", folder.Write("shop.csv", gb18030.GetBytes(Shop)), "--columns", "review=买家的话", "--dry-run");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("分隔文本，GB18030，分隔符 ,", run.Output, StringComparison.Ordinal);
        Assert.Matches("订单号 +│ order_number", run.Output);
        Assert.Matches("买家的话 +│ review", run.Output);
        Assert.Matches("店铺 +│ 不用", run.Output);
        Assert.Matches("review +│ 领口破了,�\\[31m退� *│ +│ 差", run.Output);
        Assert.DoesNotContain("坏", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
        Assert.Equal(["shop.csv"], folder.Names());
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_hide_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "买家,店铺\n1,2\n");
        folder.Write("b.jsonl", "{\"id\":\"1\",\"review\":\"差\"}\n{\"id\":2\n");
        var run = CommandRun.Of("batch", folder.Path, "--dry-run", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.csv:1: found the columns 买家, 店铺; expected a column review", run.Error, StringComparison.Ordinal);
        Assert.Contains("b.jsonl: JSON Lines", run.Output, StringComparison.Ordinal);
        Assert.Contains("expected JSON", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("评价内容,星级\n差,1\n", false, "分隔文本，UTF-8")]
    [InlineData("评价内容\t星级\n差\t1\n", true, "分隔符 TAB")]
    [InlineData("\n{\"review\":\"差\"}\n", true, "JSON Lines")]
    [InlineData("broken\n{\"review\":\"差\"}\n", false, "JSON Lines")]
    public void Standard_input_is_told_by_its_content(string text, bool packed, string form)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var input = new MemoryStream();
        using (Stream written = packed ? new GZipStream(input, CompressionLevel.Fastest) : input)
            written.Write(bytes);
        var run = CommandRun.With(input.ToArray(), "batch", "-", "--dry-run");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("-: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(form, run.Output, StringComparison.Ordinal);
        Assert.Matches("review +│.* 差", run.Output);
    }

    [Theory]
    [InlineData("--columns", "text=x", "--columns: found the field \"text\"; expected one of id, order_number,")]
    [InlineData("--columns", "review=差评", "--output: is missing; name the file for the results, or - for standard output.")]
    public void Wrong_use_is_one_sentence(string option, string value, string message)
    {
        var run = CommandRun.Of("batch", "data/samples", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}

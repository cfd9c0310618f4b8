using System.Text;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Text.Tests.Segmentation;

public class LineSegmenterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("退款了\n\n不退", "退款 了\n\n不 退\n")]
    [InlineData("退款了\r\n不退\u2028好\n", "退款 了 \r\n不 退 \u2028 好\n")]
    public async Task Lines_end_at_line_feeds_alone(string input, string output) =>
        Assert.Equal(output, await Run(Encoding.UTF8.GetBytes(input), 2));

    [Fact]
    public async Task Bytes_that_are_not_UTF8_become_placeholders() =>
        Assert.Equal("退款 \ufffd 了 \ufffd\n", await Run([.. "退款"u8, 0xff, .. "了"u8, 0xe9, 0x80, (byte)'\n'], 1));

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task A_line_of_a_megabyte_between_short_ones_keeps_its_place(int threads)
    {
        var longLine = string.Concat(Enumerable.Repeat("差评不退款", 70_000));
        var input = Encoding.UTF8.GetBytes($"退款了\n{longLine}\n退款了\n");
        var expected = $"退款 了\n{string.Join(' ', Shared.Jieba.Cut(longLine))}\n退款 了\n";
        Assert.True(expected == await Run(input, threads));
    }

    [Fact]
    public async Task A_failing_output_is_reported_and_ends_the_work() =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            new LineSegmenter(Shared.Jieba).RunAsync(new MemoryStream(new byte[10_000_000]), new MemoryStream([], writable: false), 2));

    private static async Task<string> Run(byte[] input, int threads)
    {
        var output = new MemoryStream();
        await new LineSegmenter(Shared.Jieba).RunAsync(new MemoryStream(input), output, threads);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

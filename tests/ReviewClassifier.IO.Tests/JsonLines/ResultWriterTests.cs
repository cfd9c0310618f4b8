using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class ResultWriterTests
{
    private static readonly Result Plain = new("a", Verdict.Genuine, 0.5, null, [], [], "2026.11.22-1f3a9c");

    [Fact]
    public void A_result_is_written_exactly_as_the_contract_says()
    {
        var result = new Result(
            "a-0001", Verdict.Malicious, 0.9734567, Pattern.RefundKeep,
            [new(4, new(2026, 3, 4, 19, 11, 48, 999), "不给就差评😀　\"", [new(EvidenceLabel.KeepGoods, 0.93), new(EvidenceLabel.Threat, 0.7)], 0.95, 0.41, [new(0, 2), new(3, 5)])],
            [new(null, null, "掉色", [], 0.88, -0.06, [])],
            "m1");
        Assert.Equal(
            """{"id":"a-0001","verdict":"malicious","probability":0.973457,"pattern":"refund_keep","evidence":[{"source":"chat","line":4,"from":"buyer","at":"2026-03-04 19:11:48","text":"不给就差评😀　\"","labels":{"keep_goods":0.93,"threat":0.7},"score":0.95,"effect":0.41,"spans":[[0,2],[3,5]]}],"mitigating":[{"source":"review","line":null,"from":"buyer","at":null,"text":"掉色","labels":{},"score":0.88,"effect":-0.06,"spans":[]}],"model":"m1"}""" + "\n",
            Written(result));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1e-9, "0")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1 / 3.0, "0.333333")]
    [InlineData(0.9999996, "1")]
    public void Numbers_are_short_and_plain(double number, string written) =>
        Assert.Contains($"\"probability\":{written},", Written(Plain with { Probability = number }), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1.5)]
    public void A_number_that_cannot_be_is_refused_and_nothing_is_written(double number)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(buffer);
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Write(Plain with { Probability = number }));
        writer.Write(Plain);
        Assert.Equal(Written(Plain), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData(0xD800, "\uFFFD")]
    [InlineData(0xDC00, "\uFFFD")]
    [InlineData(0x00, "\\u0000")]
    [InlineData(0x1B, "\\u001b")]
    [InlineData(0x9B, "\\u009b")]
    [InlineData('\n', "\\n")]
    [InlineData('\\', "\\\\")]
    [InlineData(0x2028, "\u2028")]
    [InlineData('<', "<")]
    public void Any_character_gives_valid_UTF_8_JSON_on_one_line(int character, string written)
    {
        var line = Written(Plain with { Id = $"差{(char)character}评" });
        Assert.Contains($"\"id\":\"差{written}评\"", line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        using var json = JsonDocument.Parse(line);
        Assert.Equal(3, json.RootElement.GetProperty("id").GetString()?.Length);
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Written(Plain);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, Written(Plain));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(Result result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(buffer);
        writer.Write(result);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer.WrittenSpan);
    }
}

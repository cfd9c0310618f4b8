using System.Text;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class HostileRowTests
{
    [Theory]
    [InlineData("""{"review":"\ud83d\ude00"}""", "😀")]
    [InlineData("""{"review":"\u0000差"}""", "\0差")]
    [InlineData("""{"review":"\"\\\/\b\f\n\r\t\u5DEE"}""", "\"\\/\b\f\n\r\t差")]
    public void Escapes_are_resolved(string json, string review) => Assert.Equal(review, Row.Case(json).Review);

    [Fact]
    public void Escaped_lone_surrogates_are_kept()
    {
        Assert.Equal("a\ud800b", Row.Case("""{"review":"a\ud800b"}""").Review);
        Assert.Equal("\udc00\ud83d", Row.Case("""{"review":"\udc00\uD83D"}""").Review);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_become_replacement_characters()
    {
        byte[] plain = [.. "{\"review\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];
        byte[] escaped = [.. "{\"review\":\""u8, 0xED, 0xA0, 0x80, .. "\\n\"}"u8];
        Assert.Equal("\uFFFD(\uFFFD", Row.Parse(plain).Value?.Review);
        Assert.Equal("\uFFFD\uFFFD\uFFFD\n", Row.Parse(escaped).Value?.Review);
    }

    [Fact]
    public void A_key_with_a_lone_surrogate_or_broken_bytes_is_an_unknown_key()
    {
        Assert.Equal("差", Row.Case("""{"\ud800":1,"review":"差"}""").Review);
        byte[] broken = [.. "{\""u8, 0xFF, .. "\":1,\"review\":\"a\"}"u8];
        Assert.Equal("a", Row.Parse(broken).Value?.Review);
    }

    [Theory]
    [InlineData(1 << 20, "差")]
    [InlineData(1 << 20, "\\/")]
    public void A_review_of_a_megabyte_is_read_whole(int length, string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, length));
        Assert.Equal(text.Replace("\\", "", StringComparison.Ordinal), Row.Case($$"""{"review":"{{text}}"}""").Review);
    }

    [Fact]
    public void A_chat_of_5000_lines_is_read_whole()
    {
        var lines = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"from":"buyer","text":"{{i}}"}"""));
        var chat = Row.Case($$"""{"chat":[{{lines}}]}""").Chat;
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"{i}"), chat.Select(line => line.Text));
    }

    [Theory]
    [InlineData("[", 9 + 63)]
    [InlineData("{\"x\":", 9 + (63 * 5))]
    public void Nesting_is_bounded(string open, int column)
    {
        var bomb = "{\"skip\":" + string.Concat(Enumerable.Repeat(open, 100_000));
        Assert.Equal(
            $"cases.jsonl:7:{column}: found brackets nested deeper than 64; expected a case; remove what does not belong to a case.",
            Row.Fault(bomb));
    }

    [Fact]
    public void Nesting_within_the_bound_is_passed_over() =>
        Assert.Equal("差", Row.Case($$"""{"x":{{new string('[', 63)}}{{new string(']', 63)}},"review":"差"}""").Review);

    [Fact]
    public void Columns_count_characters_not_bytes()
    {
        var json = Encoding.UTF8.GetBytes("""{"review":"差😀差","rating":9}""");
        Assert.Equal(26, Row.Parse(json).Fault?.Column);
    }
}

using System.Text;
using System.Text.Json;

namespace ReviewClassifier.Cli.Tests.Verbs;

public class ScoreVerbTests
{
    private static readonly string[] Keys = ["id", "verdict", "probability", "pattern", "evidence", "mitigating", "model"];
    private static readonly string[] LineKeys = ["source", "line", "from", "at", "text", "labels", "score", "effect", "spans"];

    [Theory]
    [InlineData("extortion.json")]
    [InlineData("genuine.json")]
    [InlineData("unclear.json")]
    public void The_page_has_all_its_parts_and_no_escape_sequence(string sample)
    {
        var run = CommandRun.Of("score", Repository.Sample(sample));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        string[] parts = ["结论", "可疑的话（按时间先后）", "替买家说话的（按时间先后）", "要申诉，还缺什么", "请留意"];
        Assert.All(parts, part => Assert.Contains($"\n{part}\n", run.Output));
        Assert.Matches("100 条这样的评价里，约 [0-9]+ 条是", run.Output);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void The_page_in_English_has_the_same_parts()
    {
        var run = CommandRun.Of("score", Repository.Sample("extortion.json"), "--lang", "en");
        string[] parts = ["Verdict", "Suspicious lines (in order of time)", "What speaks for the buyer (in order of time)", "What an appeal still needs", "Please note"];
        Assert.All(parts, part => Assert.Contains($"\n{part}\n", run.Output));
        Assert.Matches("Of 100 reviews like this, about [0-9]+ are ", run.Output);
    }

    [Theory]
    [InlineData("extortion.json")]
    [InlineData("genuine.json")]
    [InlineData("unclear.json")]
    public void Json_is_one_line_with_the_keys_of_the_contract(string sample)
    {
        var run = CommandRun.Of("score", Repository.Sample(sample), "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var result = Assert.Single(run.Results());
        Assert.Equal(Keys, Names(result));
        Assert.Contains(result.GetProperty("verdict").GetString(), (string[])["malicious", "genuine", "insufficient"]);
        Assert.InRange(result.GetProperty("probability").GetDouble(), 0, 1);
        Assert.Equal(result.GetProperty("verdict").GetString() == "malicious", result.GetProperty("pattern").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public void Only_the_buyers_own_words_are_surfaced()
    {
        using var item = JsonDocument.Parse(File.ReadAllBytes(Repository.Sample("extortion.json")));
        var chat = item.RootElement.GetProperty("chat");
        var result = Assert.Single(CommandRun.Of("score", Repository.Sample("extortion.json"), "--json").Results());
        foreach (var line in result.GetProperty("evidence").EnumerateArray().Concat(result.GetProperty("mitigating").EnumerateArray()))
        {
            Assert.Equal(LineKeys, Names(line));
            var number = line.GetProperty("line");
            if (number.ValueKind == JsonValueKind.Null)
            {
                Assert.Equal("review", line.GetProperty("source").GetString());
                continue;
            }

            Assert.Equal("buyer", chat[number.GetInt32()].GetProperty("from").GetString());
            Assert.Equal(chat[number.GetInt32()].GetProperty("text").GetString(), line.GetProperty("text").GetString());
            Assert.All(line.GetProperty("spans").EnumerateArray(), span => Assert.InRange(span[1].GetInt32(), span[0].GetInt32() + 1, line.GetProperty("text").GetString()!.Length));
        }
    }

    [Fact]
    public void Standard_input_and_one_line_give_the_same_as_the_file()
    {
        var bytes = File.ReadAllBytes(Repository.Sample("extortion.json"));
        var file = CommandRun.Of("score", Repository.Sample("extortion.json"), "--json");
        Assert.Equal(file.Bytes, CommandRun.With(bytes, "score", "-", "--json").Bytes);
        var oneLine = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonDocument.Parse(bytes).RootElement) + "\n");
        Assert.Equal(file.Bytes, CommandRun.With([0xEF, 0xBB, 0xBF, .. oneLine], "score", "-", "--json").Bytes);
        Assert.Equal(file.Bytes, CommandRun.With(oneLine, "batch", "-", "--output", "-").Bytes);
    }

    [Fact]
    public void Several_cases_are_sent_to_batch()
    {
        var sample = Repository.Sample("mixed.jsonl");
        var run = CommandRun.Of("score", sample);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"{sample}: holds several cases, one a line, and score takes one; use: review-classifier batch {sample} --output FILE\n", run.Error);
    }

    [Theory]
    [InlineData("{\"review\":\"差\",\"rating\":9}", "-:1:24: rating: found 9; expected a number from 1 to 5, or null; write the stars as a whole number without quotes.\n")]
    [InlineData("{\"id\":null,\"category\":null,\"platform\":null,\"rating\":null,\"review\":null,\"order\":null,\"chat\":null}",
        "-:1:67: review: found no text in the review nor in the chat; expected text to judge; there is nothing to score: fill in review or a chat line's text.\n")]
    [InlineData("", "-:1:1: found the end of the row; expected JSON; mend the quotes, commas and brackets at or before this column.\n")]
    public void A_broken_case_is_one_sentence_and_exits_with_1(string json, string message)
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes(json), "score", "-");
        Assert.Equal(message, run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void Every_other_field_may_be_null()
    {
        const string json = """{"id":null,"category":null,"platform":null,"rating":null,"review":"差","order":{"amount":null,"paid_at":null,"received_at":null,"reviewed_at":null},"chat":[{"at":null,"from":"buyer","text":null}]}""";
        Assert.Equal(0, CommandRun.With(Encoding.UTF8.GetBytes(json), "score", "-").ExitCode);
        Assert.Equal("line-1", Assert.Single(CommandRun.With(Encoding.UTF8.GetBytes(json), "score", "-", "--json").Results()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("@差评", "[red]x[/] {0} [link=http://x]y[/]")]
    [InlineData("-1星", "--json")]
    public void A_review_is_never_taken_for_anything_else(string one, string other)
    {
        Assert.Equal(0, CommandRun.Of("score", $"--review={one}", "--json").ExitCode);
        Assert.Equal(0, CommandRun.Of("score", $"--review={other}").ExitCode);
    }

    private static IEnumerable<string> Names(JsonElement item) => item.EnumerateObject().Select(property => property.Name);
}

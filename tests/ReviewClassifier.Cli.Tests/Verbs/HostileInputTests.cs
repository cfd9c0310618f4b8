using System.Text;
using System.Text.Json;

namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary>Inputs that are large, broken or meant to harm.</summary>
public class HostileInputTests
{
    [Fact]
    public void A_chat_of_5000_lines_is_scored_and_the_page_stays_short()
    {
        var chat = Enumerable.Range(0, 5000).Select(i => new { at = "2026-03-07 20:00", from = i % 2 == 0 ? "buyer" : "seller", text = $"不给五十就差评 {i}" });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { id = "long", review = "差", chat });
        var page = CommandRun.With(bytes, "score", "-");
        Assert.Equal(0, page.ExitCode);
        Assert.InRange(page.Output.Split('\n').Length, 10, 80);
        var json = CommandRun.With(bytes, "score", "-", "--json");
        Assert.Equal("long", Assert.Single(json.Results()).GetProperty("id").GetString());
    }

    [Fact]
    public void A_review_of_1_MB_is_scored_and_shown_cut()
    {
        var text = string.Concat(Enumerable.Repeat("鞋底开胶了，不给我五十就差评。", 25_000));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { id = "wide", review = text });
        Assert.True(bytes.Length > 1_000_000);
        var page = CommandRun.With(bytes, "score", "-");
        Assert.Equal(0, page.ExitCode);
        Assert.InRange(page.Output.Length, 100, 5_000);
        Assert.Equal(0, CommandRun.With(bytes, "score", "-", "--json").ExitCode);
    }

    [Fact]
    public void Escape_sequences_and_turned_text_do_not_reach_the_terminal()
    {
        var text = "\e[2J\e]0;owned\a不给钱\u202E就差评\u2066\r\n\u0085\u009B31m[bold red]markup[/] ยินดี\u0301\u0301\u0301\u0301";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { id = text, category = text, platform = text, review = text, chat = new[] { new { at = (string?)null, from = "buyer", text } } });
        var run = CommandRun.With(bytes, "score", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066');
        Assert.DoesNotContain("\u0301\u0301\u0301", run.Output);
    }

    [Fact]
    public void Lone_surrogates_are_shown_as_replacement_characters()
    {
        var json = "{\"id\":\"\\ud800\",\"review\":\"不给五十\\udc00就差评\\ud83d\"}"u8.ToArray();
        var page = CommandRun.With(json, "score", "-");
        Assert.Equal(0, page.ExitCode);
        Assert.StartsWith("\uFFFD", page.Output);
        Assert.Equal("\uFFFD", Assert.Single(CommandRun.With(json, "score", "-", "--json").Results()).GetProperty("id").GetString());
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_scored_with_a_warning()
    {
        byte[] json = [.. "{\"review\":\""u8, 0xB2, 0xEE, 0xC6, 0xC0, .. "\"}"u8];
        var run = CommandRun.With(json, "score", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("-: holds bytes that are not UTF-8, shown as \uFFFD and not understood; save it as UTF-8 for a better verdict.\n", run.Error);
    }

    [Fact]
    public void UTF_16_is_refused_by_name()
    {
        var run = CommandRun.With([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"review\":\"差\"}")], "score", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("-: is written in UTF-16; save it as UTF-8 and try again.\n", run.Error);
    }
}

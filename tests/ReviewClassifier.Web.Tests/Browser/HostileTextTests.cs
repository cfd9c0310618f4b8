using ReviewClassifier.Cases;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>Text of strangers in every place that shows text: it stands there, and does nothing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileTextTests(Chromium chromium)
{
    private const string Attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    [Fact]
    public async Task Markup_is_shown_not_obeyed()
    {
        var item = new Case(Attack, Attack, Attack, 1, Attack, null, [new(null, Speaker.Buyer, Attack), new(null, Speaker.Seller, Attack), new(null, Speaker.Auto, "{{7*7}} javascript:alert(1)")]);
        await using var open = await OpenPage.Over(chromium, Samples.Rows([item]) + "<script>bad row</script>\n", by: "<i>x</i>");
        var page = await open.Window();
        await Expect(page.Locator("#review-text")).ToHaveTextAsync(Attack);
        await Expect(page.Locator("#line-0-text")).ToHaveTextAsync(Attack);
        await Expect(page.Locator(".id")).ToHaveTextAsync(Attack);
        await Expect(page.Locator(".facts")).ToContainTextAsync(Attack);
        await page.Locator("#note").FillAsync(Attack);
        foreach (var key in new[] { "Escape", "n", "p" })
            await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".suggestion")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".people").ClickAsync();
        await Expect(page.Locator("dialog")).ToContainTextAsync("<i>x</i>");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("img");
        await Expect(page.Locator(".found li bdi")).ToHaveTextAsync(Attack);
        Assert.Equal(0, await page.Locator("main img, main script, dialog img, dialog script, dialog i").CountAsync());
        Assert.Equal("标注 · ReviewClassifier", await page.TitleAsync());
        Assert.Empty(open.Complaints);
        Assert.Equal(Attack, open.Worklist.At(0).Judgement.Note);
    }

    [Fact]
    public async Task What_steers_or_hides_is_made_visible()
    {
        var rows = """{"id":"x","review":"前\u202e后\u200b\ud800\u0000😀👨‍👩‍👧","chat":[{"from":"buyer","text":"\u2066\ufeff"},{"from":"buyer","text":"z͎͗ͣḁ̵̑l̉̃g̀o͋"}]}""";
        await using var open = await OpenPage.Over(chromium, rows);
        var page = await open.Window();
        await Expect(page.Locator("#review-text")).ToHaveTextAsync("前U+202E后U+200B\uFFFDU+0000😀👨‍👩‍👧");
        await Expect(page.Locator("#line-0-text")).ToHaveTextAsync("U+2066U+FEFF");
        Assert.Equal(4, await page.Locator(".mark").CountAsync() - 1);
    }

    [Fact]
    public async Task A_very_long_line_is_cut_until_asked_for()
    {
        var text = string.Concat(Enumerable.Repeat("差评😀", 25_000));
        await using var open = await OpenPage.Over(chromium, Samples.Rows([new Case("long", null, null, null, "", null, [new(null, Speaker.Buyer, text)])]));
        var page = await open.Window();
        await Expect(page.Locator(".none")).ToHaveTextAsync("（没有文字，系统默认评价）");
        Assert.InRange(await page.EvaluateAsync<int>("document.querySelector('#line-0-text').textContent.length"), 1900, 2300);
        await page.Locator(".more").ClickAsync();
        Assert.Equal(text, await page.EvaluateAsync<string>("document.querySelector('#line-0-text').textContent"));
        Assert.Equal(1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_chat_of_five_thousand_lines_is_walked_to_its_end()
    {
        var chat = Enumerable.Range(0, 5000).Select(i => new ChatLine(new DateTime(2026, 3, 4).AddMinutes(i), i % 2 == 0 ? Speaker.Buyer : Speaker.Seller, $"第 {i} 句")).ToArray();
        await using var open = await OpenPage.Over(chromium, Samples.Rows([new Case("many", null, null, 1, "差", null, chat), Samples.Numbered(2)]));
        var page = await open.Window();
        await page.EvaluateAsync("for (let i = 0; i < 130; i++) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }))");
        await Expect(page.Locator("#line-258")).ToBeFocusedAsync();
        await Expect(page.Locator(".chat .line")).ToHaveCountAsync(5000);
        await page.Locator("#line-4996").ClickAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#line-4998")).ToBeFocusedAsync();
        await Expect(page.Locator("#line-4998")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("q");
        await Expect(page.Locator("#line-4998 .chip")).ToHaveTextAsync("要挟");
        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        Assert.Equal([EvidenceLabel.Threat], open.Worklist.At(0).Judgement.LineLabels[4998]);
    }
}

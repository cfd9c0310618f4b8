using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>The page for everybody: screen readers, both languages, touch.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    public async Task Axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window(width, height, scheme);
        foreach (var key in new[] { "z", "j", "j", "q", "w", "m", "1", "p" })
            await page.Keyboard.PressAsync(key);
        await page.WaitForSelectorAsync(".suggestion:not([hidden])");
        await Check(page, "case");
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("dialog[open]");
        await Check(page, "help");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".people").ClickAsync();
        await Check(page, "people");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("s-");
        await page.WaitForSelectorAsync(".found li");
        await Check(page, "find");
    }

    [Fact]
    public async Task Both_languages_say_everything()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(2));
        var page = await open.Window();
        var lacking = await page.EvaluateAsync<string[]>("""
            async () => {
              const { allWords } = await import('/label/words.js');
              const { bindings } = await import('/label/keys.js');
              const guide = await import('/label/guide.js');
              const paths = (value, path) => typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`)) : [`${path}:${typeof value}`];
              const [zh, en] = [paths(allWords.zh, ''), paths(allWords.en, '')];
              const named = [...guide.caseLabels, ...guide.patterns, ...guide.evidenceLabels];
              return [
                ...zh.filter((one) => !en.includes(one)), ...en.filter((one) => !zh.includes(one)),
                ...named.filter((one) => !one.names.zh || !one.names.en || !one.meanings.zh || !one.meanings.en).map((one) => one.name),
                ...bindings.filter((one) => !one.named && !allWords.zh.keys[one.word]).map((one) => one.word),
              ];
            }
            """);
        Assert.Empty(lacking);
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.EvaluateAsync("document.querySelector('.line').focus()");
        await page.Keyboard.PressAsync("?");
        var shown = await page.Locator("header, aside, dialog").AllInnerTextsAsync();
        Assert.DoesNotContain(string.Concat(shown).Replace("中文", "", StringComparison.Ordinal), c => c is >= '\u4e00' and <= '\u9fff');
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        await Expect(page.Locator("header h1")).ToHaveTextAsync("Label");
    }

    [Fact]
    public async Task The_guides_names_are_those_of_the_files()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(2));
        var page = await open.Window();
        Task<string[]> Names(string list) => page.EvaluateAsync<string[]>($"async () => (await import('/label/guide.js')).{list}.map((one) => one.name)");
        Assert.Equal(Cases.SnakeCase<Cases.EvidenceLabel>.AllNames, await Names("evidenceLabels"));
        Assert.Equal(Cases.SnakeCase<Cases.Pattern>.AllNames, await Names("patterns"));
        Assert.Equal(Cases.SnakeCase<Web.Labelling.CaseLabel>.AllNames, await Names("caseLabels"));
        Assert.Equal(Cases.EvidenceLabels.TowardGenuine.Select(Cases.EvidenceLabels.Name), await Names("towardGenuine"));
        var keys = await page.EvaluateAsync<string[]>("async () => (await import('/label/keys.js')).bindings.flatMap((one) => one.keys)");
        Assert.Equal(keys.Distinct(), keys);
    }

    [Fact]
    public async Task A_finger_is_enough()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window(390, 844);
        await page.Locator("#line-0").TapAsync();
        await page.Locator(".toggle[data-name=defect]").TapAsync();
        await page.Locator(".toggle[data-name=genuine]").TapAsync();
        await page.Locator("[data-act=finish]").TapAsync();
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        Assert.Equal([Cases.EvidenceLabel.Defect], open.Worklist.At(0).Judgement.LineLabels[0]);
    }

    private static async Task Check(IPage page, string what)
    {
        // A toast that fades in is not yet in its colours.
        await page.EvaluateAsync("document.getAnimations().forEach((one) => one.finish())");
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, what + "\n" + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }
}

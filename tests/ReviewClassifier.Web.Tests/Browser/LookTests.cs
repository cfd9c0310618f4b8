using Microsoft.Playwright;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>How the page looks: nothing wider than the window; the pictures go to the folder in SCREENSHOTS, to be looked at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LookTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task The_page_fits_the_window(int width, int height, ColorScheme scheme)
    {
        await using var open = await OpenPage.Over(chromium, File.ReadAllText(Path.Combine(Repository.Labelled, "a.jsonl")));
        var page = await open.Window(width, height, scheme);
        await page.EvaluateAsync("document.fonts.ready");
        await Picture(page, $"labelled-{width}-{scheme}");
        await page.Keyboard.PressAsync("p");
        await page.WaitForSelectorAsync(".suggestion:not([hidden])");
        await Picture(page, $"suggestion-{width}-{scheme}");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("dialog[open]");
        await Picture(page, $"help-{width}-{scheme}");
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(open.Complaints);
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }
}

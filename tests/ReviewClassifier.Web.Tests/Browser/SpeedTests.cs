using System.Globalization;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>How long a key press takes until the next case is drawn, with 30,000 cases loaded.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SpeedTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Cases = 30_000;
    private const int Steps = 60;

    [Fact]
    public async Task A_key_brings_the_next_case_at_once()
    {
        var labelled = Directory.GetFiles(Repository.Labelled, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(file => IO.JsonLines.CaseReader.ReadFile(file)).Select(read => read.Value!).ToArray();
        var rows = Samples.Rows(Enumerable.Range(0, Cases).Select(i => labelled[i % labelled.Length] with { Id = i.ToString("00000", CultureInfo.InvariantCulture) }));
        await using var open = await OpenPage.Over(chromium, rows);
        var page = await open.Window();
        await page.EvaluateAsync("""
            () => {
              globalThis.drawn = [];
              new PerformanceObserver((list) => globalThis.drawn.push(...list.getEntriesByName('key-to-drawn').map((one) => one.duration))).observe({ type: 'measure' });
            }
            """);
        foreach (var (what, keys) in new (string, string[])[] { ("next", ["l"]), ("label, done, next", ["z", "n", "Enter"]) })
        {
            await page.EvaluateAsync("globalThis.drawn.length = 0");
            var before = int.Parse((await page.Locator(".id").InnerTextAsync()).Trim(), CultureInfo.InvariantCulture);
            for (var step = 1; step <= Steps; step++)
            {
                foreach (var key in keys)
                    await page.Keyboard.PressAsync(key);
                await Expect(page.Locator(".id")).ToHaveTextAsync((before + step).ToString("00000", CultureInfo.InvariantCulture));
            }

            // A promise, not a text to be evaluated again and again: that the page's policy forbids.
            await page.EvaluateAsync(
                "steps => new Promise(done => { const look = () => globalThis.drawn.length >= steps ? done() : requestAnimationFrame(look); look(); })", Steps);
            var times = (await page.EvaluateAsync<double[]>("globalThis.drawn")).Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what}: median {times[Steps / 2]:0} ms, 95th percentile {times[Steps * 95 / 100]:0} ms, longest {times[^1]:0} ms, {Cases} cases"));
            // Far above what is measured on a quiet machine, so that it fails for a page that grew with the cases and not for a busy machine.
            Assert.True(times[Steps / 2] < 1000, $"{what}: the median key took {times[Steps / 2]} ms.");
        }
    }
}

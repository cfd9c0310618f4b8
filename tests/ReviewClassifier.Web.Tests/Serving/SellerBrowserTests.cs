using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReviewClassifier.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Serving;

/// <summary>Each way through the seller's page in a real browser; the pictures go to the folder in SCREENSHOTS, to be looked at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SellerBrowserTests(Chromium chromium) : IAsyncLifetime
{
    private const string Chat =
        "小鱼 2026-03-08 19:05:02\n退货麻烦死了，东西我留着用。你给我补50块，这事就算了\n暖居旗舰店:小美 2026-03-08 19:06:30\n亲，可以给您办理退货\n"
        + "小鱼 2026-03-08 19:07:15\n给50我就五星好评，不给我就差评加追评，你看着办";

    private readonly List<string> _complaints = [];
    private SellerVisitor _visitor = null!;

    public async Task InitializeAsync() => _visitor = await SellerVisitor.Arrive();

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Theory]
    [InlineData(1280, 900, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_page_fits_and_axe_finds_nothing(int width, int height, ColorScheme scheme)
    {
        var page = await Window(width, height, scheme);
        foreach (var (path, name) in new[] { ("/", "start"), ("/samples/cup", "malicious"), ("/samples/cooker", "genuine"), ("/samples/tea", "insufficient"), ("/nowhere", "nowhere") })
        {
            await page.GotoAsync(path);
            await Look(page, $"{name}-{width}-{scheme}");
        }

        await page.GotoAsync("/samples/cup");
        await page.GetByRole(AriaRole.Button, new() { Name = "准备申诉材料" }).ClickAsync();
        await page.WaitForSelectorAsync(".pack");
        await Look(page, $"appeal-{width}-{scheme}");
        await page.GotoAsync("/");
        await page.Locator("#chat-text").FillAsync(Chat);
        await page.WaitForSelectorAsync("#preview .talk li");
        await page.Locator(".facts > summary").ClickAsync();
        await Look(page, $"filled-{width}-{scheme}");
        Assert.DoesNotContain(_complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task From_paste_to_the_appeal_in_hand(int width, int height)
    {
        var page = await Window(width, height);
        await page.GotoAsync("/");
        await page.Locator("#review-text").FillAsync("骗子店铺，大家避雷");
        await page.Locator("#chat-text").FillAsync(Chat);
        await Expect(page.Locator("#preview [role=status]")).ToHaveTextAsync("读出 3 句：买家 2 句，店铺 1 句，自动回复 0 句。");
        await page.Locator(".facts > summary").ClickAsync();
        await page.GetByLabel("平台", new() { Exact = true }).FillAsync("淘宝");
        await page.GetByLabel("确认收货时间").FillAsync("2026-03-07 10:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "看结论" }).ClickAsync();
        await Expect(page.Locator(".verdict h1")).ToHaveTextAsync("这条评价很可能是恶意的。");
        await Expect(page.Locator(".days")).ToHaveTextAsync("还剩 11 天");
        await Expect(page.Locator("#line-2 mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "准备申诉材料" }).ClickAsync();
        await Expect(page.Locator(".pack")).ToContainTextAsync("提交的文字");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "全部（.zip）" }).ClickAsync());
        Assert.Equal("appeal.zip", download.SuggestedFilename);
        await page.GetByRole(AriaRole.Button, new() { Name = "回到结论" }).ClickAsync();
        await Expect(page.Locator(".days")).ToHaveTextAsync("还剩 11 天");
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_mark_answers_at_once_and_the_keyboard_stays_where_it_was()
    {
        var page = await Window();
        await page.GotoAsync("/samples/cup");
        var before = await page.Locator(".sure").InnerTextAsync();
        foreach (var line in new[] { 2, 4, 6, 8 })
        {
            await page.Locator($"#without-{line}").FocusAsync();
            await page.Keyboard.PressAsync("Space");
            await Expect(page.Locator($"#line-{line}")).ToHaveClassAsync("buyer out");
            await Expect(page.Locator($"#without-{line}")).ToBeFocusedAsync();
        }

        await Expect(page.Locator(".whatif")).ToContainTextAsync("去掉了 4 句");
        await Expect(page.Locator(".sure")).Not.ToHaveTextAsync(before);
        Assert.Equal("/samples/cup", new Uri(page.Url).AbsolutePath);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Shop_and_buyer_are_turned_round_by_a_click_and_a_file_is_dropped_in()
    {
        var page = await Window();
        await page.GotoAsync("/");
        await page.Locator("#chat-file").SetInputFilesAsync(new FilePayload { Name = "chat.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Chat) });
        await Expect(page.Locator("#chat-text")).ToHaveValueAsync(Chat);
        await Expect(page.Locator("#preview [role=status]")).ToContainTextAsync("买家 2 句");
        await page.GetByRole(AriaRole.Button, new() { Name = "店铺和买家反了" }).ClickAsync();
        await Expect(page.Locator("#preview [role=status]")).ToContainTextAsync("买家 1 句");
        await Expect(page.Locator("#chat-text")).ToHaveValueAsync(Chat);
    }

    [Fact]
    public async Task Everything_works_without_scripts()
    {
        var page = await Window(scripts: false);
        await page.GotoAsync("/");
        await page.Locator("#chat-text").FillAsync(Chat);
        await page.GetByRole(AriaRole.Button, new() { Name = "看看谁说了什么" }).ClickAsync();
        await Expect(page.Locator("#preview [role=status]")).ToContainTextAsync("买家 2 句");
        await page.GetByRole(AriaRole.Button, new() { Name = "看结论" }).ClickAsync();
        await page.Locator("#without-0").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "重新算" }).ClickAsync();
        await Expect(page.Locator(".whatif")).ToContainTextAsync("去掉了 1 句");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator(".whatif")).ToContainTextAsync("without 1 lines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prepare the appeal" }).ClickAsync();
        await Expect(page.Locator(".pack")).ToContainTextAsync("The text to hand in");
    }

    [Fact]
    public async Task Text_of_strangers_stands_there_and_does_nothing()
    {
        const string Attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        var page = await Window();
        await page.GotoAsync("/");
        await page.Locator("#review-text").FillAsync("骗子，不给50就差评" + Attack);
        await page.Locator("#chat-text").FillAsync($"{Attack} 2026-03-08 19:05:02\n不给50就差评{Attack}\n客服 2026-03-08 19:06:02\n{Attack}");
        await page.Locator(".facts > summary").ClickAsync();
        foreach (var field in await page.Locator(".facts input").AllAsync())
            await field.FillAsync(Attack);
        await page.WaitForSelectorAsync("#preview .talk li");
        await Calm(page, "#preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "看结论" }).ClickAsync();
        await Expect(page.Locator("#line-review")).ToContainTextAsync(Attack);
        await Calm(page, "#answer");
        await page.Locator("[formaction='/appeal']").First.EvaluateAsync("button => { for (let box = button.closest('details'); box; box = null) box.open = true; }");
        await page.Locator("[formaction='/appeal']").First.ClickAsync();
        await Calm(page, ".pack");
        Assert.Empty(_complaints);

        static async Task Calm(IPage page, string part)
        {
            await page.WaitForSelectorAsync(part);
            Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
            Assert.DoesNotContain("owned", await page.TitleAsync());
        }
    }

    private async Task<IPage> Window(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _visitor.Server.Addresses[0].AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = width < 600,
            IsMobile = width < 600,
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        return page;
    }

    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"seller-{name}.png"), FullPage = true });
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, name + "\n" + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }
}

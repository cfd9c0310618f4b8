using ReviewClassifier.Web.Labelling;
using ReviewClassifier.Web.Tests.Labelling;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>Two windows on the same cases, and programs that end.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WindowsTests(Chromium chromium)
{
    [Theory]
    [InlineData("mine", CaseLabel.Malicious)]
    [InlineData("theirs", CaseLabel.Genuine)]
    public async Task Two_windows_on_one_case_show_both_versions_and_a_person_chooses(string choice, CaseLabel label)
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window();
        // The other is a program of its own on the same file.
        var other = Worklist.Open([open.Folder["cases.jsonl"]]);
        Assert.Equal(ChangeOutcome.Recorded, other.Edit(0, 0, Judgements.Genuine with { Note = "<b>王</b>" }, Stage.Done, "王").Outcome);
        await page.Keyboard.PressAsync("1");
        await Expect(page.Locator("dialog h3")).ToHaveTextAsync(["我的", "王 的"]);
        await Expect(page.Locator(".version").Nth(0)).ToContainTextAsync("恶意 · 勒索");
        await Expect(page.Locator(".version").Nth(1)).ToContainTextAsync("<b>王</b>");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"dialog [data-act={choice}]").ClickAsync();
        await Expect(page.Locator(".saving")).ToHaveClassAsync("saving saved");
        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        var fresh = Worklist.Open([open.Folder["cases.jsonl"]]).At(0);
        Assert.Equal((label, choice == "mine" ? 2 : 1), (fresh.Judgement.Label!.Value, fresh.Version));
    }

    [Fact]
    public async Task A_window_learns_what_another_did()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var (one, other) = (await open.Window(), await open.Window());
        await one.Keyboard.PressAsync("n");
        await one.Keyboard.PressAsync("Enter");
        await Expect(one.Locator(".id")).ToHaveTextAsync("s-0002");
        await Expect(other.Locator(".people span")).ToHaveTextAsync("已标 1 / 3", new() { Timeout = 15_000 });
        await Expect(other.Locator(".stage")).ToContainTextAsync("陈 标于");
        await other.Keyboard.PressAsync("m");
        await other.Keyboard.PressAsync("2");
        await other.Keyboard.PressAsync("Enter");
        await Expect(other.Locator(".id")).ToHaveTextAsync("s-0002");
        Assert.Equal(CaseLabel.Malicious, open.Worklist.At(0).Judgement.Label);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_cannot_be_saved_is_kept_and_tried_until_it_can()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window();
        Directory.CreateDirectory(open.Folder["cases.jsonl.journal"]);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".saving")).ToHaveTextAsync("没存上，正在重试");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0001");
        Directory.Delete(open.Folder["cases.jsonl.journal"]);
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        Assert.Equal(Stage.Done, Worklist.Open([open.Folder["cases.jsonl"]]).At(0).Stage);
    }

    [Fact]
    public async Task A_page_whose_program_was_started_anew_says_so()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window();
        await page.Context.ClearCookiesAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator(".toast")).ToContainTextAsync("重新运行后请打开新网址");
    }
}

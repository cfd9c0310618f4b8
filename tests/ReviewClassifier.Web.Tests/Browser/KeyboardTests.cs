using Microsoft.Playwright;
using ReviewClassifier.Cases;
using ReviewClassifier.Web.Labelling;
using static Microsoft.Playwright.Assertions;

namespace ReviewClassifier.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_case_is_labelled_with_keys_alone_and_on_the_disk_before_the_next_is_shown()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(4));
        var page = await open.Window();
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator("#review .chip")).ToHaveTextAsync("具体问题");
        await Press(page, "j", "j", "q", "w", "e", "e");
        await Expect(page.Locator("#line-3")).ToBeFocusedAsync();
        await Expect(page.Locator("#line-3 .chip")).ToHaveTextAsync(["要挟", "索要"]);
        await Press(page, "Enter");
        await Expect(page.Locator(".message")).ToHaveTextAsync("还没判断是真实还是恶意：按 N 或 M。");
        await Press(page, "m", "Enter");
        await Expect(page.Locator(".message")).ToHaveTextAsync("恶意的要选是哪一种：按 1 到 7。");
        await Press(page, "1", "i");
        await page.Keyboard.TypeAsync("要五十");
        await Press(page, "Enter", "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");

        var journal = Worklist.Open([open.Folder["cases.jsonl"]]).At(0);
        Assert.Equal((Stage.Done, "陈"), (journal.Stage, journal.By));
        Assert.Equal((CaseLabel.Malicious, Pattern.Extortion, "要五十"), (journal.Judgement.Label!.Value, journal.Judgement.Pattern!.Value, journal.Judgement.Note));
        Assert.Equal([EvidenceLabel.Defect], journal.Judgement.ReviewLabels);
        Assert.Equal([EvidenceLabel.Threat, EvidenceLabel.Demand], Assert.Single(journal.Judgement.LineLabels).Value);
        await Expect(page.Locator(".people span")).ToHaveTextAsync("已标 1 / 4");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Steps_are_undone_and_made_again()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window();
        await Press(page, "n", "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        await Press(page, "m", "3", "u");
        await Expect(page.Locator(".toggle[data-name=freebie]")).ToHaveAttributeAsync("aria-pressed", "false");
        await Press(page, "u", "u");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0001");
        await Expect(page.Locator(".stage")).ToHaveTextAsync("草稿");
        await Press(page, "u");
        await Expect(page.Locator(".stage")).ToHaveTextAsync("未标");
        await Press(page, "u");
        await Expect(page.Locator(".toast")).ToHaveTextAsync("没有可撤销的。");
        await Press(page, "y", "Control+y", "Control+Shift+z", "y");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        await Expect(page.Locator(".toggle[data-name=freebie]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_is_skipped_comes_back_at_the_end_and_half_work_is_kept()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(3));
        var page = await open.Window();
        await Press(page, "z", "b");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        await Press(page, "n", "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0003");
        await Press(page, "n", "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0001");
        await Expect(page.Locator(".toast")).ToHaveTextAsync("剩下的是先前跳过的。");
        await Expect(page.Locator("#review .chip")).ToHaveTextAsync("具体问题");
        await Press(page, "n", "Enter");
        await Expect(page.Locator(".toast")).ToContainTextAsync("全部标完了");
        await page.Keyboard.PressAsync("Shift+W");
        await Expect(page.Locator(".toast")).ToContainTextAsync("已写出 3 条到");
        Assert.Equal(3, File.ReadAllLines(open.Folder["cases.labelled.jsonl"]).Length);
    }

    [Fact]
    public async Task Cases_are_walked_filtered_and_found()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(30));
        open.Worklist.Edit(9, 0, Labelling.Judgements.Genuine, Stage.Done, "王");
        var page = await open.Window();
        await Press(page, "ArrowRight", "l", "h");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        await Press(page, "/");
        await page.Keyboard.TypeAsync("S-0020");
        await Expect(page.Locator(".found li")).ToHaveTextAsync(["s-0020 未标"]);
        await Press(page, "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0020");
        await Press(page, "/");
        await page.Keyboard.TypeAsync("#7");
        await Expect(page.Locator(".found li")).ToHaveTextAsync(["第 7 / 30 条"]);
        await Press(page, "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0007");
        await page.Locator("header select").SelectOptionAsync("f");
        await page.Locator("#review").ClickAsync();
        await Press(page, "l");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0010");
        await Expect(page.Locator(".stage")).ToContainTextAsync("王 标于");
        await Press(page, "o");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0011");
    }

    [Fact]
    public async Task The_model_speaks_only_when_asked_and_records_nothing()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(2));
        var page = await open.Window();
        await Expect(page.Locator(".suggestion")).ToBeHiddenAsync();
        await Press(page, "p");
        await Expect(page.Locator(".suggestion")).ToContainTextAsync("仅供参考，不会自动记录");
        await Expect(page.Locator(".chip.suggested").First).ToBeVisibleAsync();
        await Press(page, "p");
        await Expect(page.Locator(".chip")).ToHaveCountAsync(0);
        await Press(page, "p", "l");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        await Expect(page.Locator(".suggestion")).ToBeHiddenAsync();
        Assert.False(File.Exists(open.Folder["cases.jsonl.journal"]));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_an_input_method_does_not_hide_them()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(2));
        var page = await open.Window();
        await page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'KeyZ', bubbles: true }))");
        await Expect(page.Locator("#review .chip")).ToHaveTextAsync("具体问题");
        await Press(page, "?");
        await page.GetByRole(AriaRole.Button, new() { Name = "单键快捷键：开" }).ClickAsync();
        await Press(page, "x", "c");
        await Expect(page.Locator("#review .chip")).ToHaveTextAsync(["具体问题"]);
        await Press(page, "ArrowDown");
        await Expect(page.Locator("#line-0")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_name_is_asked_once_and_kept()
    {
        await using var open = await OpenPage.Over(chromium, Samples.Rows(2), by: null);
        var page = await open.Window(wait: false);
        await Expect(page.Locator("dialog")).ToContainTextAsync("谁在标注？");
        await Press(page, "Escape");
        await page.Keyboard.TypeAsync("小王");
        await Press(page, "Enter");
        await page.WaitForSelectorAsync(".line");
        await Press(page, "n", "Enter");
        await Expect(page.Locator(".id")).ToHaveTextAsync("s-0002");
        Assert.Equal("小王", open.Worklist.At(0).By);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(".line");
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    private static async Task Press(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }
}

using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Appeals.Words;

namespace ReviewClassifier.IO.Appeals;

/// <summary>Lays a pack out as a document that is read in a minute: what and by when, the text, the quotes, the rest.</summary>
/// <param name="Title">The title.</param>
/// <param name="Language">The language.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Blocks">Its parts.</param>
internal sealed record PackDocument(string Title, Language Language, DateTime Made, IReadOnlyList<PackBlock> Blocks)
{
    public static PackDocument Of(AppealPack pack, SellerAdvice advice) => new Layout(pack, advice).Document();

    private sealed class Layout(AppealPack pack, SellerAdvice advice)
    {
        private readonly Language language = pack.Options.Language;
        private readonly PackWords words = new(pack.Options.Language);
        private readonly List<PackBlock> blocks = [];

        public PackDocument Document()
        {
            var title = pack.Platform is { } platform ? Say($"{platform.Name}：{pack.Claim}", $"{platform.Name}: {pack.Claim}") : pack.Claim;
            blocks.Add(new PackHeading(1, title));
            Verdict();
            Section(Say("期限", "Time left"));
            var time = DeadlineWords.Of(pack.Deadline).In(language);
            blocks.Add(new PackParagraph(time, pack.Deadline.State is DeadlineState.Open ? PackTone.Strong : PackTone.Warning));
            Text();
            Quotes();
            Slots();
            Times();
            Attach();
            Rules();
            Section(Say("请留意", "Please note"));
            blocks.Add(new PackList([.. advice.Steps, .. advice.Warnings], Ticked: false));
            blocks.Add(new PackParagraph($"review-classifier {pack.Result.Model} · {Time(pack.Options.Now)}", PackTone.Quiet));
            return new PackDocument(title, language, pack.Options.Now, blocks);
        }

        private void Verdict()
        {
            var tone = pack.Result.Verdict == ReviewClassifier.Results.Verdict.Malicious ? PackTone.Strong : PackTone.Warning;
            blocks.Add(new PackParagraph(
            [
                new PackRun(words.Verdict(pack.Result.Verdict), tone),
                new PackRun(pack.Result.Pattern is { } pattern ? Say(
                    $"手法：{words.Pattern(pattern)}。",
                    $" Kind: {words.Pattern(pattern)}.") : ""),
                new PackRun(Say("", " ") + words.HowSure(pack.Result.Probability), PackTone.Quiet),
            ]));
            if (pack.Options.Masked)
            {
                blocks.Add(new PackParagraph(
                    Say(
                        "文中的电话、住址、姓名、账号和其他单号（如有）已用 * 遮盖。",
                        "Telephones, addresses, names, accounts and other numbers in it, if any, are masked with *."), PackTone.Quiet));
            }
        }

        private void Text()
        {
            Section(Say("提交的文字", "The text to hand in"));
            blocks.Add(new PackParagraph([new PackRun(pack.Text.Text)], Boxed: true));
            var limit = pack.Text.LimitKnown
                ? Say($"平台上限 {pack.Text.Limit} 字", $"the platform's limit is {pack.Text.Limit}")
                : Say($"平台上限不详，按 {pack.Text.Limit} 字写", $"the platform's limit is not known, written for {pack.Text.Limit}");
            blocks.Add(new PackParagraph(Say(
                $"共 {pack.Text.Length} 字；{limit}。",
                $"{pack.Text.Length} characters; {limit}."), PackTone.Quiet));
        }

        private void Quotes()
        {
            Section(Say("引用的原话（按时间先后）", "The lines quoted (in order of time)"));
            if (pack.Quotes.Count == 0)
            {
                blocks.Add(new PackParagraph(Say("没有哪一句能单独作为依据。", "No single line carries the case."), PackTone.Warning));
                return;
            }

            blocks.Add(new PackTable(
                [(Say("句", "Line"), 8), (Say("时间", "Time"), 20), (Say("谁", "Who"), 12), (Say("原话", "Words"), 60)],
                QuoteRows.Of(pack, words, Say("评价", "review"))));
        }

        private void Slots()
        {
            Section(Say("申诉看重的五项", "The five things that count"));
            var rows = pack.Slots.Select(slot => new PackRow(
            [
                [new PackRun(SlotWords.Name(slot.Kind).In(language))],
                [State(slot)],
                [new PackRun(SlotText.Of(slot, pack, language))],
            ]));
            blocks.Add(new PackTable([(Say(
                "项",
                "What"), 26), (Say("有无", "State"), 10), (Say("依据，或要做的", "Backed by, or to do"), 64)], [.. rows]));
        }

        private PackRun State(AppealSlot slot) => slot switch
        {
            { Filled: false } => new PackRun(Say("缺", "missing"), PackTone.Warning),
            { Sure: false } => new PackRun(Say("待核对", "to check"), PackTone.Warning),
            _ => new PackRun(Say("有", "there"), PackTone.Strong),
        };

        private void Times()
        {
            Section(Say("时间线", "Timeline"));
            var rows = pack.Timeline.Select(entry => new PackRow(
                [[new PackRun(Time(entry.At))], [new PackRun(words.Event(entry))]], entry.Event == TimelineEvent.Said));
            blocks.Add(pack.Timeline.Count > 0
                ? new PackTable([(Say("时间", "Time"), 30), (Say("事项", "What"), 70)], [.. rows])
                : new PackParagraph(Say("没有任何时间。", "No time is known."), PackTone.Warning));
        }

        private void Attach()
        {
            Section(Say("随附材料", "What to attach"));
            blocks.Add(new PackList(pack.Checklist, Ticked: true));
            if (pack.Platform?.Evidence is { Count: > 0 } asked)
            {
                blocks.Add(new PackParagraph(Say("该平台要求的：", "What this platform asks for:")));
                blocks.Add(new PackList([.. asked.Select(item => item.In(language))], Ticked: true));
            }
        }

        private void Rules()
        {
            Section(Say("平台规则", "The platform's rules"));
            var lines = new List<string>();
            if (pack.Platform is { } platform)
            {
                if (platform.Scope is { } scope)
                {
                    lines.Add(Say("谁可以申诉什么：", "Who may appeal what: ") + scope.In(language) + Say("。", "."));
                }

                if (platform.Outcome is { } outcome)
                {
                    lines.Add(Say("处理：", "Outcome: ") + outcome.In(language) + Say("。", "."));
                }

                lines.AddRange((platform.Notes ?? []).Select(note => note.In(language)));
                foreach (var source in platform.Sources ?? [])
                {
                    var link = source.Url is { } url ? $" {url}" : "";
                    var age = source.RulesOf is { } of ? Say($"，所述规则的年代 {of}", $", rules of {of}") : "";
                    var day = source.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    lines.Add(Say($"出处：{source.Title}{link}{age}，核对于 {day}。", $"Source: {source.Title}{link}{age}, checked on {day}."));
                }
            }

            if (lines.Count > 0)
            {
                blocks.Add(new PackList(lines, Ticked: false));
            }

            blocks.Add(new PackParagraph(
                lines.Count > 0 ? DeadlineWords.CheckRules.In(language) : Say(
                    "该平台的规则这里没有记载。",
                    "Nothing is known here of this platform's rules. ") + DeadlineWords.CheckRules.In(language),
                PackTone.Warning));
        }

        private void Section(string text) => blocks.Add(new PackHeading(2, text));

        private string Say(string zh, string en) => language == Language.English ? en : zh;
    }

    internal static string Time(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

using ReviewClassifier.Histories;
using ReviewClassifier.Html;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>
/// The page of a summary: the answer first, what is urgent next, then the plots, the findings, and what the figures promise.
/// </summary>
internal static class SummaryPage
{
    public static string Write(SummaryFigures figures, IReadOnlyList<HistoryFinding> findings)
    {
        var speech = new Speech(figures.Options.Language);
        var title = speech.Say("店铺评价汇总", "Summary of the shop's reviews");
        return Page.Write(speech.Say("zh-CN", "en"), title, SummaryStyle.Css, Markup.Of($"""
            <header><h1>{title}</h1><p class="soft">{Made(figures, speech)}</p></header>
            <main>
            <p class="answer {(figures.Of(Verdict.Malicious) > 0 ? "bad" : "good")}">{Answer(figures, findings, speech)}</p>
            {Tiles(figures, findings, speech)}
            {UrgentSection.Write(figures, speech)}
            {PlotSections.Write(figures, findings, speech)}
            {FindingSection.Write(findings, speech)}
            {RejectSection.Write(figures.Rejects, speech)}
            {PromiseSection.Write(figures.Options, speech)}
            </main>
            """));
    }

    private static string Made(SummaryFigures figures, Speech speech)
    {
        var model = figures.Options.Model is { } version ? speech.Say($" · 模型 {version}", $" · model {version}") : "";
        return speech.Say($"生成于 {Speech.Minute(figures.Options.Now)}", $"Made at {Speech.Minute(figures.Options.Now)}") + model;
    }

    private static string Answer(SummaryFigures figures, IReadOnlyList<HistoryFinding> findings, Speech speech)
    {
        if (figures.Count == 0)
        {
            return speech.Say("没有读到任何评价。", "No review was read.");
        }

        var share = Speech.Share(figures.Of(Verdict.Malicious), figures.Count);
        var (count, malicious) = (Speech.Count(figures.Count), Speech.Count(figures.Of(Verdict.Malicious)));
        var (insufficient, urgent) = (Speech.Count(figures.Of(Verdict.Insufficient)), Speech.Count(figures.UrgentCount));
        var first = speech.Say(
            $"{count} 条评价里，{malicious} 条很可能是恶意的（{share}），{insufficient} 条还看不出，其余更像真实差评。",
            $"Of {count} reviews, {malicious} are very likely malicious ({share}), {insufficient} cannot be told yet, and the others look genuine. ");
        var second = figures.UrgentCount > 0
            ? speech.Say($"其中 {urgent} 条申诉时间不到 48 小时，请先看。", $"Of these, {urgent} have less than 48 hours to appeal: see them first. ")
            : "";
        var third = findings.Count > 0
            ? speech.Say(
                $"历史里另有 {Speech.Count(findings.Count)} 条线索值得查看。",
                $"The history shows {Speech.Count(findings.Count)} more things worth a look.")
            : "";
        return first + second + third;
    }

    private static Markup Tiles(SummaryFigures figures, IReadOnlyList<HistoryFinding> findings, Speech speech)
    {
        (string Figure, string Says)[] tiles =
        [
            (Speech.Count(figures.Of(Verdict.Malicious)), speech.Say("很可能恶意", "very likely malicious")),
            (Speech.Count(figures.Of(Verdict.Insufficient)), speech.Say("还看不出", "cannot be told yet")),
            (Speech.Count(figures.Of(Verdict.Genuine)), speech.Say("更像真实差评", "look genuine")),
            (Speech.Count(figures.UrgentCount), speech.Say("不到 48 小时可申诉", "less than 48 hours left")),
            (Speech.Count(findings.Count), speech.Say("历史里的线索", "findings of the history")),
            (Speech.Count(figures.Rejects.Count), speech.Say("读不了的行", "rows that could not be read")),
        ];
        var items = tiles.Select(tile => Markup.Of($"<li><b>{tile.Figure}</b><span>{tile.Says}</span></li>"));
        return Markup.Of($"<ul class=\"tiles\">{Markup.Join(items)}</ul>");
    }
}

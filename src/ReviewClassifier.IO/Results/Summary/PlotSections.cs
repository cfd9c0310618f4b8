using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>The sections with plots.</summary>
internal static class PlotSections
{
    private const int MostNames = 10;

    public static Markup Write(SummaryFigures figures, IReadOnlyList<HistoryFinding> findings, Speech speech) => Markup.Of($"""
        {Time(figures.Timeline, findings, speech)}
        <div class="two"><section>{Patterns(figures, speech)}</section><section>{Probabilities(figures, speech)}</section>
        <section>{Items(figures, speech)}</section><section>{Platforms(figures, speech)}</section></div>

        """);

    private static Markup Time(Timeline timeline, IReadOnlyList<HistoryFinding> findings, Speech speech)
    {
        var title = Markup.Of($"<h2>{speech.Say("什么时候", "When")}</h2>");
        var undated = timeline.Undated == 0 ? "" : speech.Say(
            $"另有 {Speech.Count(timeline.Undated)} 条没有评价时间，未画入。", $" {Speech.Count(timeline.Undated)} more have no time and are not drawn.");
        var periods = timeline.Periods();
        if (periods.Count == 0)
        {
            return Markup.Of($"{title}<p>{speech.Say("没有带时间的差评。", "No negative review has a time.")}{undated}</p>");
        }

        var bursts = findings.Where(finding => finding is { Kind: FindingKind.Burst, From: not null, To: not null }).ToArray();
        var columns = periods.Select(period => new Html.Column(period.Name, period.Negative, period.Malicious, Told(period, speech))
        {
            Marked = Array.Exists(bursts, burst => period.Meets(burst.From!.Value, burst.To!.Value)),
        });
        var length = periods[0].To.DayNumber - periods[0].From.DayNumber;
        var unit = length switch
        {
            1 => speech.Say("每天", "a day"),
            7 => speech.Say("每周", "a week"),
            <= 31 => speech.Say("每月", "a month"),
            _ => speech.Say("每年", "a year"),
        };
        var marked = bursts.Length == 0 ? "" : speech.Say("红色倒三角：差评突然集中（见“历史里的线索”）。", " Red triangles: bursts (see the findings).");
        var plot = new SvgColumns([.. columns], speech.Say("差评", "negative"), speech.Say("其中恶意", "malicious among them"))
        {
            Width = 900,
            MostNames = 12,
        };
        var caption = speech.Say($"{unit}的差评数（三星及以下，或没有星级）。", $"Negative reviews {unit} (3 stars at most, or none).");
        return Markup.Of($"""
            {title}
            {plot.Write(caption + marked + undated, "long")}

            """);
    }

    private static string Told(Period period, Speech speech)
    {
        var day = period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return speech.Say(
            $"{day} 起：差评 {Speech.Count(period.Negative)}，其中恶意 {Speech.Count(period.Malicious)}",
            $"from {day}: {Speech.Count(period.Negative)} negative, {Speech.Count(period.Malicious)} of them malicious");
    }

    private static Markup Patterns(SummaryFigures figures, Speech speech)
    {
        var all = SnakeCase<Pattern>.Values.Select(pattern => (Pattern: pattern, Count: figures.Of(pattern)))
            .Where(pattern => pattern.Count > 0).OrderByDescending(pattern => pattern.Count).ToArray();
        var title = speech.Say("恶意评价的手法", "Kinds of malicious reviews");
        if (all.Length == 0)
        {
            return Markup.Of($"<h2>{title}</h2><p>{speech.Say("没有恶意评价。", "None is malicious.")}</p>");
        }

        var whole = all.Sum(pattern => pattern.Count);
        var bars = all.Select(pattern => new Bar(
            speech.Say(ResultWords.Of(pattern.Pattern)),
            pattern.Count,
            $"{Speech.Count(pattern.Count)} ({Speech.Share(pattern.Count, whole)})"));
        var caption = speech.Say(
            "按最可能的手法计；手法只是参考，申诉看原话。", "By the most probable kind; an appeal rests on the lines, not on the kind.");
        return Markup.Of($"<h2>{title}</h2>{new SvgBars([.. bars]).Write(caption)}");
    }

    private static Markup Probabilities(SummaryFigures figures, Speech speech)
    {
        var columns = figures.Histogram.Select((count, i) =>
        {
            var from = i * 100 / SummaryFigures.Bins;
            var to = (i + 1) * 100 / SummaryFigures.Bins;
            return new Html.Column($"{from}%", count, 0, $"{from}–{to}%: {Speech.Count(count)}");
        });
        var caption = speech.Say(
            "每 5 个百分点里有多少条评价：两头多、中间少，说明判断得清楚。",
            "Reviews in each 5 points: many at the ends and few between mean that most could be told.");
        var plot = new SvgColumns([.. columns]) { MostNames = 5 };
        return Markup.Of($"<h2>{speech.Say("恶意的可能", "Probability of malice")}</h2>{plot.Write(caption)}");
    }

    private static Markup Items(SummaryFigures figures, Speech speech)
    {
        var (most, beyond) = (Speech.Count(SummaryFigures.MostItems), Speech.Count(figures.Items.Beyond));
        var note = figures.Items.Beyond == 0 ? "" : speech.Say(
            $"只分开数了最先出现的 {most} 种宝贝，其余 {beyond} 条合在一起，未列出。",
            $" Only the first {most} items are told apart; {beyond} reviews of others are not listed.");
        return Named(speech.Say("宝贝", "Items"), figures.Items, note, speech);
    }

    private static Markup Platforms(SummaryFigures figures, Speech speech) =>
        Named(speech.Say("平台", "Platforms"), figures.Platforms, "", speech);

    private static Markup Named(string title, NamedCounts counts, string note, Speech speech)
    {
        var top = counts.Top(MostNames);
        var unsaid = Speech.Count(counts.Nameless);
        var nameless = counts.Nameless == 0 ? "" : speech.Say($"{unsaid} 条没有写明。", $" {unsaid} do not say.");
        if (top.Count == 0)
        {
            return Markup.Of($"<h2>{title}</h2><p>{speech.Say("没有写明。", "None is named.")}{note}</p>");
        }

        var bars = top.Select(count => new Bar(
            count.Name, count.Reviews, $"{Speech.Count(count.Malicious)} / {Speech.Count(count.Reviews)}")
        { Part = count.Malicious });
        var caption = speech.Say(
            $"恶意数 / 差评数，恶意最多的前 {MostNames} 个。", $"Malicious of all negative reviews, the {MostNames} with most malicious ones.");
        return Markup.Of($"<h2>{title}</h2>{new SvgBars([.. bars]).Write(caption + nameless + note)}");
    }
}

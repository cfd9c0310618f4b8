using System.Globalization;
using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>The section of deadlines that run out within 48 hours.</summary>
internal static class UrgentSection
{
    public static Markup Write(SummaryFigures figures, Speech speech)
    {
        if (figures.UrgentCount == 0)
        {
            return default;
        }

        var urgent = figures.Urgent();
        string[] headers =
        [
            speech.Say("最后期限", "last moment"), speech.Say("还剩", "left"), speech.Say("订单编号", "order"), speech.Say("买家", "buyer"),
            speech.Say("结论", "verdict"), speech.Say("恶意的可能", "probability"), speech.Say("编号", "id"),
        ];
        var rows = urgent.Select(item => new[]
        {
            Table.Text(Speech.Minute(item.Until)), Table.Text(Left(item.Until - figures.Options.Now, speech)), Speech.Text(item.Number),
            Speech.Text(item.Buyer), Table.Text(speech.Say(ResultWords.Of(item.Verdict))),
            Table.Text(Math.Clamp(item.Probability, 0.01, 0.99).ToString("0%", CultureInfo.InvariantCulture)), Speech.Text(item.Id),
        });
        var caption = speech.Say(
            "按到期先后；各平台的规则会变，请核对平台最新规则", "The soonest first; rules change: check the platform's current ones");
        var more = figures.UrgentCount - urgent.Count;
        return Markup.Of($"""
            <section class="urgent"><h2>{speech.Say("48 小时内到期，请先处理", "These run out within 48 hours")}</h2>
            {Table.Write(caption, headers, rows, "prose")}
            {speech.More(more)}
            </section>

            """);
    }

    private static string Left(TimeSpan left, Speech speech) =>
        speech.Say($"{(int)left.TotalHours} 小时", $"{(int)left.TotalHours} h");
}

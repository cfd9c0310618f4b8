using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>The section of rows that could not be read.</summary>
internal static class RejectSection
{
    private const int MostReasons = 10;

    public static Markup Write(RejectReasons rejects, Speech speech)
    {
        if (rejects.Count == 0)
        {
            return default;
        }

        var top = rejects.Top(MostReasons);
        string[] headers = [speech.Say("位置：应当是什么", "place: what was expected"), speech.Say("行数", "rows")];
        var more = rejects.Count - top.Sum(reason => reason.Count);
        var note = more == 0 ? "" : speech.Say($"其他原因 {Speech.Count(more)} 行。", $"Other reasons: {Speech.Count(more)} rows.");
        var rows = top.Select(reason => new[] { Speech.Text(reason.Reason, 160), Table.Count(reason.Count) });
        var count = Speech.Count(rejects.Count);
        var said = speech.Say(
            "行没有判断，连同原文和原因都在拒收文件里，改好后可以再跑。",
            "rows were not judged; they stand, with the reason, in the file of rejects, to be mended and run again.");
        return Markup.Of($"""
            <section><h2>{speech.Say("读不了的行", "Rows that could not be read")}</h2>
            <p>{count} {said}</p>
            {Table.Write(speech.Say("按原因", "By reason"), headers, rows)}
            <p class="soft">{note}</p></section>

            """);
    }
}

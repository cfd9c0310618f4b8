using ReviewClassifier.Histories;
using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>The section of what only the history shows.</summary>
internal static class FindingSection
{
    private const int MostOfKind = 50;
    private const int MostOpen = 5;
    private const int MostIds = 4;
    private const int LongestSentence = 240;
    private const int LongestId = 24;

    // So that a page stays small whatever nicknames and titles hold: in characters of markup, for each kind.
    private const int MostMarkup = 16_000;

    public static Markup Write(IReadOnlyList<HistoryFinding> findings, Speech speech)
    {
        var kinds = findings.GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key);
        return Markup.Of($"""
            <section class="findings"><h2>{speech.Say("历史里的线索", "What the history shows")}</h2>
            <p class="soft">{(findings.Count == 0 ? speech.Say("没有发现。", "Nothing was found.") : Caution(speech))}</p>
            {Markup.Join(kinds.Select(kind => Kind(kind.Key, [.. kind], speech)))}
            </section>

            """);
    }

    private static string Caution(Speech speech) => speech.Say(
        "线索说明值得一看，不是结论，也没有改变上面的判断。",
        "A finding is a reason to look, not a verdict, and changes none of the verdicts above.");

    private static Markup Kind(FindingKind kind, List<HistoryFinding> findings, Speech speech)
    {
        var items = new List<Markup>();
        var room = MostMarkup;
        foreach (var finding in findings.Take(MostOfKind))
        {
            var item = Item(finding, speech);
            if ((room -= item.Html.Length) < 0)
            {
                break;
            }

            items.Add(item);
        }

        var more = findings.Count - items.Count;
        var folded = items.Skip(MostOpen).ToList();
        return Markup.Of($"""
            <h3>{speech.Say(ResultWords.Of(kind))} ({Speech.Count(findings.Count)})</h3><ol>{Markup.Join(items.Take(MostOpen))}</ol>
            {(folded.Count == 0 ? default : Folded(folded, speech))}
            {speech.More(more)}

            """);
    }

    private static Markup Folded(List<Markup> items, Speech speech) => Markup.Of($"""
        <details><summary>{speech.Say($"再看 {items.Count} 条", $"{items.Count} more")}</summary>
        <ol start="{MostOpen + 1}">{Markup.Join(items)}</ol></details>
        """);

    private static Markup Item(HistoryFinding finding, Speech speech)
    {
        var ids = finding.Rows.Take(MostIds).Select(row => Speech.Text(row.Id, LongestId)).ToList();
        var listed = Markup.Join(ids.Select((id, i) => Markup.Of($"{(i == 0 ? "" : ", ")}{id}")));
        var more = finding.RowCount > ids.Count ? " …" : "";
        var names = ids.Count == 0 ? default : Markup.Of($" <span class=\"soft\">{speech.Say("编号", "ids")} {listed}{more}</span>");
        return Markup.Of($"<li>{Speech.Text(finding.Sentence(speech.English), LongestSentence)}{names}</li>\n");
    }
}

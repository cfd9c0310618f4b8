using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Histories;
using ReviewClassifier.Html;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>The rows found over time, malicious ones dark, with the bursts marked.</summary>
internal static class TimelinePlot
{
    private const int MostColumns = 120;
    private const double Width = 960;
    private static readonly int[] _steps = [1, 2, 7, 14, 30, 91, 182, 365, 3650];

    /// <summary>The plot; null where no two times are known.</summary>
    public static Markup? Of(HistoryBook book, RowSelection selection, Language language)
    {
        var keys = book.Columns.Keys;
        var (first, last) = (DateTime.MaxValue, DateTime.MinValue);
        var rows = new List<int>();
        foreach (var row in selection.Rows)
        {
            if (keys[row].ReviewedAt.Time is not { } time)
                continue;
            rows.Add(row);
            first = time < first ? time : first;
            last = time > last ? time : last;
        }

        if (rows.Count == 0 || first.Date == last.Date)
            return null;
        var days = (int)(last.Date - first.Date).TotalDays + 1;
        var step = _steps.FirstOrDefault(step => (days + step - 1) / step <= MostColumns, _steps[^1]);
        var (all, malicious) = (new int[(days + step - 1) / step], new int[(days + step - 1) / step]);
        foreach (var row in rows)
        {
            var column = (int)(keys[row].ReviewedAt.Time!.Value - first.Date).TotalDays / step;
            all[column]++;
            malicious[column] += keys[row].Verdict == Verdict.Malicious ? 1 : 0;
        }

        var bursts = book.Findings.Where(finding => finding.Kind == FindingKind.Burst).ToList();
        var words = new HistoryWords(language);
        var columns = all.Select((count, i) =>
        {
            var from = first.Date.AddDays((long)i * step);
            var to = from.AddDays(step);
            var marked = bursts.Exists(burst => burst.From < to && burst.To >= from);
            return new Column(Day(from), count, malicious[i], words.InTime(Day(from), step, count, malicious[i], marked)) { Marked = marked };
        }).ToList();
        var caption = words.Timeline(rows.Count, step, columns.Exists(column => column.Marked));
        return new SvgColumns(columns, words.Others, words.Malicious) { Width = Width, MostNames = 9 }.Write(caption, "timeline");
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

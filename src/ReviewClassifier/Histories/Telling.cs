using ReviewClassifier.Histories.Bursts;
using ReviewClassifier.Histories.Groups;
using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories;

/// <summary>Makes findings of what was found: fetches ids, nicknames and titles.</summary>
internal sealed class Telling(RowFile texts, HistoryOptions options)
{
    private const int Id = 0;
    private const int Nickname = 1;
    private const int Title = 2;
    private const int MostNames = 4;

    public HistoryFinding Burst(FindingKind kind, Burst burst, SortedRecords<TimedRow> scanned)
    {
        var rows = new List<long>();
        var (marked, to) = (0L, burst.Start);
        var reader = scanned.From(burst.Place);
        while (marked < burst.Marked && reader.MoveNext())
        {
            if (reader.Current.Marked == 0)
                continue;
            marked++;
            to = reader.Current.Time;
            if (rows.Count < options.MostRows)
                rows.Add(reader.Current.Ordinal);
        }

        var subject = burst.Group == 0 ? null : texts.Read(rows[0])[Title];
        rows.Sort();
        return new HistoryFinding(
            kind, Rows(rows), burst.Marked, Time(burst.Start), Time(to), Math.Min(1, burst.Probability), 0, burst.Expected, subject);
    }

    public HistoryFinding Group(FindingKind kind, RowGroup group) => Of(kind, group, null, null);

    public HistoryFinding Buyer(RowGroup group) => Of(FindingKind.BoughtTwice, group, null, texts.Read(group.Rows[0])[Nickname]);

    public HistoryFinding Names(RowGroup group, double? probability)
    {
        var names = group.Rows.Take(options.MostRows).Select(row => texts.Read(row)[Nickname]).Distinct(StringComparer.Ordinal).ToList();
        var subject = string.Join("、", names.Take(MostNames)) + (names.Count > MostNames ? "…" : "");
        return Of(FindingKind.AlikeNames, group, probability, subject);
    }

    private static DateTime? Time(long seconds) => seconds == 0 ? null : new DateTime(seconds * TimeSpan.TicksPerSecond);

    private HistoryFinding Of(FindingKind kind, RowGroup group, double? probability, string? subject) => new(
        kind, Rows(group.Rows), group.Count, Time(group.From), Time(group.To), probability, group.Buyers, null, subject);

    private FoundRow[] Rows(IReadOnlyList<long> ordinals) => [.. ordinals.Select(row => new FoundRow(row, texts.Read(row)[Id]))];
}

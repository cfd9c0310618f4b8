using System.Globalization;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>What is odd about a case whatever its labels: empty lines, times out of order, ids that are easily mistaken.</summary>
internal static class FormRules
{
    private const int LongestId = 80;

    /// <summary>What is odd about a case.</summary>
    public static IEnumerable<Finding> Check(LabelledCase item) => [.. Lines(item), .. ChatTimes(item), .. OrderTimes(item), .. Id(item)];

    private static IEnumerable<Finding> Lines(LabelledCase item) =>
        from line in Enumerable.Range(0, item.Case.Chat.Count)
        where string.IsNullOrWhiteSpace(item.Case.Chat[line].Text)
        select At(
            item, CasePart.Line(line), "empty_line", "the chat line has no text", "remove the line, or write what it showed, such as [图片]");

    private static IEnumerable<Finding> ChatTimes(LabelledCase item)
    {
        var latest = DateTime.MinValue;
        for (var line = 0; line < item.Case.Chat.Count; line++)
        {
            if (item.Case.Chat[line].At is not { } at)
                continue;
            if (at < latest)
            {
                yield return At(
                    item, CasePart.Line(line), "time_order", $"the line is of {Write(at)}, after one of {Write(latest)}",
                    "bring the lines into the order of their times, or correct the time");
            }

            latest = at > latest ? at : latest;
        }
    }

    private static IEnumerable<Finding> OrderTimes(LabelledCase item)
    {
        if (item.Case.Order is not { PaidAt: { } paid } order)
            yield break;
        foreach (var (name, time) in new[] { ("received_at", order.ReceivedAt), ("reviewed_at", order.ReviewedAt) })
        {
            if (time < paid)
            {
                yield return At(
                    item, CasePart.Case, "time_order", $"{name} {Write(time.Value)} is before paid_at {Write(paid)}", "correct one of the two");
            }
        }
    }

    private static IEnumerable<Finding> Id(LabelledCase item)
    {
        var id = item.Case.Id;
        var fault = id.Length > LongestId ? FormattableString.Invariant($"the id has {id.Length} characters")
            : id != id.Trim() ? "the id begins or ends with white space"
            : id.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? "the id holds characters that cannot be seen"
            : null;
        if (fault is not null)
            yield return At(item, CasePart.Case, "odd_id", fault, "give the case a short id that can be typed");
    }

    private static Finding At(LabelledCase item, CasePart part, string rule, string what, string remedy) =>
        new(rule, Severity.Warning, new LabelPlace(item.Group, item.Case.Id, part), what, remedy);

    private static string Write(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

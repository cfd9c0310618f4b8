using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Chats;

/// <summary>Puts messages of several exports into one order of time.</summary>
internal static class Timeline
{
    /// <summary>
    /// A stable sort by time. What has no time stays behind what stood before it, and at the very start in front of what comes next.
    /// </summary>
    public static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, DateTime?> at)
    {
        var last = DateTime.MinValue;
        return InOrder([.. items.Select(item => (last = at(item) ?? last, item))]);
    }

    /// <summary>
    /// One chat out of several exports of it. The same words of the same speaker at the same moment in two exports are one message;
    /// within one export they were said as often as they stand there.
    /// </summary>
    public static IReadOnlyList<ChatLine> Merge(IReadOnlyList<IReadOnlyList<ChatLine>> exports)
    {
        var merged = new List<(DateTime Key, ChatLine Line)>();
        var most = new Dictionary<ChatLine, int>();
        foreach (var export in exports)
        {
            var here = new Dictionary<ChatLine, int>();
            var last = DateTime.MinValue;
            foreach (var line in export)
            {
                if (line.At is { } at)
                {
                    last = at;
                    var count = here[line] = here.GetValueOrDefault(line) + 1;
                    if (count <= most.GetValueOrDefault(line))
                    {
                        continue;
                    }

                    most[line] = count;
                }

                merged.Add((last, line));
            }
        }

        return InOrder(merged);
    }

    private static T[] InOrder<T>(IReadOnlyList<(DateTime Key, T Item)> items) =>
        [.. items.OrderBy(item => item.Key).Select(item => item.Item)];
}

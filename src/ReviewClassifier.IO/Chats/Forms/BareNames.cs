using ReviewClassifier.IO.Chats.Speakers;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// The names of a chat that stand on lines of their own, with the text below, as WeChat copies them. Nothing shows them but that they
/// come again: behind a line with a time stands a name; a line that comes again and never stands right below a name is one too.
/// </summary>
internal sealed class BareNames
{
    private const int LongestName = 32;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private BareNames()
    {
    }

    /// <summary>Finds them; null where no line shows that the text is written so.</summary>
    public static BareNames? Of(IReadOnlyList<string> sample, ChatOptions options)
    {
        var lines = sample.Select(line => line.Trim(Written.Blank)).Where(line => line.Length > 0).ToArray();
        var found = new BareNames();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!MayBe(lines[i]))
            {
                continue;
            }

            counts[lines[i]] = counts.GetValueOrDefault(lines[i]) + 1;
            var told = Nickname.IsAmong(lines[i], options.Shops) || Nickname.IsAmong(lines[i], options.Buyers)
                || (lines[i].Length > 2 && Nickname.IsShopName(lines[i]));
            if (told || (i > 0 && IsClock(lines[i - 1])))
            {
                found.names.Add(lines[i]);
            }
        }

        if (found.names.Count == 0)
        {
            return null;
        }

        var after = new HashSet<(string Name, string Next)>();
        for (var i = 1; i < lines.Length; i++)
        {
            after.Add((lines[i - 1], lines[i]));
        }

        var again = counts.Where(count => count.Value > 1)
            .OrderByDescending(count => count.Value).ThenBy(count => Array.IndexOf(lines, count.Key));
        foreach (var (line, _) in again)
        {
            if (!found.names.Any(name => after.Contains((name, line))) && !after.Contains((line, line)))
            {
                found.names.Add(line);
            }
        }

        return found;
    }

    public bool Contains(string line) => names.Contains(line);

    private static bool IsClock(string line) => Head.IsTime(line, out var time) && time.Clock is not null;

    private static bool MayBe(string line) =>
        line.Length <= LongestName && !Head.IsTime(line, out _) && line.IndexOfAny(['。', '！', '？', '，']) < 0;
}

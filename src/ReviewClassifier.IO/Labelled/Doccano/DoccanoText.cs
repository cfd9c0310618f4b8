using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled.Doccano;

/// <summary>
/// A case as the one text that doccano shows: a title, the review, and the chat lines, each on a line of its own (a message may hold line
/// ends itself). Places are [start, end) in Unicode code points, as doccano counts them.
/// </summary>
/// <param name="Text">The whole text.</param>
/// <param name="Lines">The places of the title, the review and each chat line, in this order.</param>
internal sealed record DoccanoText(string Text, IReadOnlyList<(int Start, int End)> Lines)
{
    /// <summary>How many lines stand before the chat.</summary>
    public const int BeforeChat = 2;

    public static DoccanoText Of(Case item)
    {
        var text = new StringBuilder();
        var lines = new List<(int, int)>();
        var at = 0;
        foreach (var line in Lines(item))
        {
            var length = CodePoints(line);
            text.Append(lines.Count == 0 ? "" : "\n").Append(line);
            at += lines.Count == 0 ? 0 : 1;
            lines.Add((at, at + length));
            at += length;
        }

        return new(text.ToString(), lines);

        static IEnumerable<string> Lines(Case item) =>
        [
            $"案例：{item.Id}",
            $"评价：{item.Review}",
            .. item.Chat.Select(line => $"{Time(line.At)}{Speaks(line.From)}：{line.Text}"),
        ];

        static string Time(DateTime? at) => at?.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The length in code points; a lone surrogate counts as the one character it is written as.</summary>
    public static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static string Speaks(Speaker speaker) => speaker switch
    {
        Speaker.Buyer => "买家",
        Speaker.Seller => "客服",
        _ => "自动回复",
    };
}

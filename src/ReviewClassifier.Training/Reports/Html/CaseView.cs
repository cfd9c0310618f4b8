using ReviewClassifier.Cases;
using ReviewClassifier.Html;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>One case with its text, the lines that were surfaced marked, folded away until asked for.</summary>
internal static class CaseView
{
    private const int LongestLine = 600;
    private const int MostLines = 60;

    /// <summary>Writes a case.</summary>
    /// <param name="title">What is seen of it first.</param>
    /// <param name="prediction">What is said of it.</param>
    /// <param name="item">Its text; null leaves it out.</param>
    public static Markup Write(Markup title, Prediction prediction, Case? item)
    {
        if (item is null)
            return Markup.Of($"<p>{title}</p>");
        var lines = prediction.Lines.ToDictionary(l => l.Line ?? -1);
        var review = Line(-1, "review", item.Review, lines);
        var chat = item.Chat.Take(MostLines).Select((line, i) => Line(i, SnakeCase<Speaker>.Name(line.From), line.Text, lines));
        var more = item.Chat.Count > MostLines ? Markup.Of($"<li class=\"soft\">… and {item.Chat.Count - MostLines} more lines</li>") : default;
        return Markup.Of($"""
            <details><summary>{title}: <bdi>{Short(item)}</bdi></summary><ul class="case">{review}{Markup.Join(chat)}{more}</ul></details>

            """);
    }

    private static Markup Line(int at, string who, string text, Dictionary<int, PredictedLine> lines)
    {
        if (text.Length == 0)
            return default;
        var said = lines.GetValueOrDefault(at);
        var tags = Markup.Join((said?.Labels ?? []).Select(l => Markup.Of($"<span class=\"tag\">{l}</span>")));
        var strength = said is { Surfaced: true } ? Markup.Of($"<span class=\"tag\">surfaced {said.Strength:0.00}</span>") : default;
        var kind = said is { Surfaced: true } ? "evidence" : "";
        return Markup.Of($"""<li class="{kind}"><span class="who">{who}</span><bdi>{Cut(text, LongestLine)}</bdi>{tags}{strength}</li>""");
    }

    private static string Short(Case item) => Cut(item.Review.Length > 0 ? item.Review : string.Join(' ', item.Chat.Select(l => l.Text)), 60);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}

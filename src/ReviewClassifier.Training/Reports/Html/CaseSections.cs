using ReviewClassifier.Cases;
using ReviewClassifier.Html;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The sections that show cases: the background's highest and the worst mistakes.</summary>
internal static class CaseSections
{
    public static Markup Write(ReportFigures figures, IReadOnlyList<Case>? cases) => Markup.Of($"""
        {Background(figures, cases)}
        <h2 id="mistakes">The worst mistakes</h2>
        {Mistakes(figures, cases, "false_alarm", "Genuine cases called malicious")}
        {Mistakes(figures, cases, "miss", "Malicious cases called genuine")}

        """);

    private static Markup Background(ReportFigures figures, IReadOnlyList<Case>? cases)
    {
        if (figures.Background is not { } background)
        {
            return new Markup(
                "<h2 id=\"background\">Background</h2><p>None was given: expect many false alarms, and none of the figures measures them.</p>\n");
        }

        var highest = background.Highest.Select(h =>
            CaseView.Write(Markup.Of($"{h.Probability:0.000} <bdi>{h.Id}</bdi>"), figures.Predictions[h.Prediction], cases?[h.Prediction]));
        return Markup.Of($"""
            <h2 id="background">Background</h2>
            <p>{background.Reviews:N0} reviews and {background.Chats:N0} chats, taken as genuine. {background.Suspicious:N0} reach a probability of
            {background.SuspiciousFrom:0.00} by models that never saw them.</p>
            {(background.Warning is { } warning ? Markup.Of($"<p class=\"answer bad\">{warning}</p>") : default)}
            {Effect(background.Effect)}
            <h3>The highest probabilities</h3>
            {Markup.Join(highest)}

            """);
    }

    private static Markup Effect(IReadOnlyList<EffectFigure> effect) => effect.Count == 0
        ? new Markup("<p class=\"soft\">What the model would be without background was not measured.</p>")
        : Table.Write(
            "The same cases, by models that learned from the background and by models without", ["figure", "with, 95 %", "without, 95 %"],
            effect.Select(e => new[] { Table.Text(e.Says), FigureCell.Of(e.With), FigureCell.Of(e.Without) }));

    private static Markup Mistakes(ReportFigures figures, IReadOnlyList<Case>? cases, string kind, string title)
    {
        var mistakes = figures.Mistakes.Where(m => m.Kind == kind).ToArray();
        var shown = mistakes.Select(m =>
        {
            var prediction = figures.Predictions[m.Prediction];
            var pattern = prediction.Pattern is { } name ? Markup.Of($", {name}") : default;
            return CaseView.Write(Markup.Of($"{m.Probability:0.000} <bdi>{m.Id}</bdi> of {m.Group}{pattern}"), prediction, cases?[m.Prediction]);
        });
        return Markup.Of($"""
            <h3>{title}</h3>{(mistakes.Length == 0 ? new Markup("<p>None.</p>") : default)}
            {Markup.Join(shown)}

            """);
    }
}

using ReviewClassifier.Html;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Reports.Figures;
using ReviewClassifier.Training.Slices;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>What is seen without scrolling: is it better, and where is it worst?</summary>
internal static class FirstScreen
{
    private const int Told = 3;

    private static readonly (string Name, string Short)[] _headline =
    [
        ("auc_chat", "AUC, with chat"), ("auc_no_chat", "AUC, without chat"), ("recall_chat", "recall, with chat"),
        ("recall_no_chat", "recall, without chat"), ("evidence_ap", "evidence AP"), ("false_alarms_reviews", "false alarms, reviews"),
        ("false_alarms_chats", "false alarms, chats"), ("calibration_error", "calibration error"),
    ];

    public static Markup Write(ReportFigures figures)
    {
        var answer = Answer.Of(figures);
        return Markup.Of($"""
            <header><h1>Model {figures.Model}</h1><p class="soft">{Way(figures)}</p>
            <p class="answer {answer.Tone}"><b>Is it better?</b> {answer.Sentence}</p></header>
            <div class="first"><div>{Headline(figures)}</div><div class="worst">{Worst(figures)}</div></div>

            """);
    }

    private static Markup Headline(ReportFigures figures)
    {
        string[] headers = figures.Previous is null ? ["figure", "value", "promised"] : ["figure", "value", "promised", "before", "change"];
        var rows = _headline.Select(h => (h.Short, Metric: figures.Metrics.First(m => m.Name == h.Name))).Select(row =>
        {
            List<Markup> cells = [Table.Text(row.Short), FigureCell.Of(row.Metric.Figure), Promise(row.Metric)];
            if (figures.Previous is not null)
                cells.AddRange([row.Metric.Previous is { } before ? Markup.Of($"{before.Value:0.000}") : new Markup("–"), Change(row.Metric)]);
            return cells;
        });
        return Table.Write("On cases that the scoring model never saw; 95 % intervals", headers, rows);
    }

    /// <summary>A promise and whether it is kept.</summary>
    public static Markup Promise(MetricFigure metric) => metric.Kept switch
    {
        true => Markup.Of($"""{metric.Promise} <b class="good">kept</b>"""),
        false => Markup.Of($"""{metric.Promise} <b class="bad">missed</b>"""),
        null => Markup.Of($"{metric.Promise}"),
    };

    /// <summary>The difference to the model before, coloured where it is one.</summary>
    public static Markup Change(MetricFigure metric) => metric.Difference switch
    {
        null => new Markup("–"),
        0 => new Markup("0"),
        var d => Markup.Of($"""<span class="{(d > 0 == metric.HighIsGood ? "good" : "bad")}">{d.Value:+0.0000;-0.0000}</span>"""),
    };

    private static Markup Worst(ReportFigures figures)
    {
        var slices = Slicing.Worst(figures.Slices, Told);
        var labels = figures.Labels.Where(l => l.Ap.Count > 0 && l.Holding > 0).OrderBy(l => l.Ap.Value).Take(Told);
        return Markup.Of($"""
            <h3>Where is it worst?</h3>
            <p>Slices, by the mean of recall and of genuine left alone:</p>
            <ol>{Markup.Join(slices.Select(s => Item(Markup.Of($"{s.Dimension} <b>{s.Value}</b>"), s.Balanced, Markup.Of($"{s.Cases:N0} cases"))))}</ol>
            <p>Evidence labels, by average precision:</p>
            <ol>{Markup.Join(labels.Select(l => Item(Markup.Of($"<b>{l.Name}</b>"), l.Ap, Markup.Of($"{l.Holding:N0} lines"))))}</ol>
            {Suspicious(figures.Background)}
            """);
    }

    private static Markup Item(Markup name, Figure figure, Markup of) =>
        Markup.Of($"<li>{name}: {figure.Value:0.000} <small>{figure.Low:0.000}–{figure.High:0.000}, {of}</small></li>");

    private static Markup Suspicious(BackgroundFigures? background) => background is null
        ? new Markup("<p>No background was given: nothing measures false alarms.</p>")
        : Markup.Of($"""
            <p><b class="{(background.Warning is null ? "good" : "bad")}">{background.Suspicious:N0}</b> of
            {background.Reviews + background.Chats:N0} background cases look malicious ({(background.Warning is null ? "ordinary" : "too many")}: <a href="#background">see them</a>).</p>
            """);

    private static Markup Way(ReportFigures figures)
    {
        var data = figures.Data;
        var way = figures.Way switch
        {
            "unseen" => "Scored by the bundle itself, which was not trained on them.",
            "cross_validation" => $"Scored by models trained anew without their file ({figures.Folds} folds), under this model's thresholds.",
            _ => $"Every case scored by models that never saw its file ({figures.Folds} folds).",
        };
        return Markup.Of($"{data.Labelled:N0} labelled cases of {data.Groups} files, {data.BackgroundReviews + data.BackgroundChats:N0} background. {way}");
    }
}

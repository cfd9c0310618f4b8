using ReviewClassifier.Cases;
using ReviewClassifier.Html;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>Writes learning curves as one self-contained HTML page, the pictures as SVG in it.</summary>
public static class CurvePage
{
    private const string Title = "Which cases to label next";
    private const string Css = "figure > svg { max-width: 46rem; }";

    private static readonly string[] _headers = ["strategy", "at the end", "lines judged", "mean height", "gain"];

    private static readonly (string Name, Func<SimulatedModel, double> Measure)[] _measures =
    [
        ("Evidence labels: mean average precision", m => m.LabelAp),
        ("Average precision of “this line speaks for malicious”", m => m.EvidenceAp),
        ("Area under the ROC curve of the case label", m => m.CaseAuc),
    ];

    /// <summary>The page.</summary>
    /// <param name="models">The models of a simulation.</param>
    public static string Write(IReadOnlyList<SimulatedModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var splits = models.Select(m => m.Seed).Distinct().Count();
        return Page.Write("en", Title, Css, Markup.Of($"""
            <h1>{Title}</h1>
            <p>Models trained on the cases that each strategy chose, measured on authors that none of them saw. Means over {splits} split(s) of the authors;
            bands and brackets are 95 % intervals. The gain is the mean height of the curve above that of random choice on the same splits.</p>
            {Markup.Join(_measures.Select(m => Section(m.Name, LearningCurve.Of(models, m.Measure))))}
            """));
    }

    private static Markup Section(string name, IReadOnlyList<LearningCurve> curves) => Markup.Of($"""
        <h2>{name}</h2>
        {CurvePicture.Write(curves, name)}
        {Table.Write("The curves in figures", _headers, curves.Select(Row))}

        """);

    private static Markup[] Row(LearningCurve curve)
    {
        var last = curve.Points[^1];
        var gain = curve.Strategy == SelectionStrategy.Random ? "" : curve.GainInWords;
        return
        [
            Table.Text(SnakeCase<SelectionStrategy>.Name(curve.Strategy)), Markup.Of($"{last.Mean:F3}"), Markup.Of($"{last.Lines:F0}"),
            Markup.Of($"{curve.Area:F3}"), Table.Text(gain),
        ];
    }
}

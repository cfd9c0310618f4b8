using ReviewClassifier.Cases;
using ReviewClassifier.Html;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The page of a report: one file, no script, nothing from elsewhere.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="cases">The case of each prediction, for its text; null leaves all text out.</param>
    public static string Write(ReportFigures figures, IReadOnlyList<Case>? cases) =>
        Page.Write("en", $"Model {figures.Model}: report", ReportStyle.Css, Markup.Of($"""
        {FirstScreen.Write(figures)}
        <main>
        {FigureSections.Write(figures)}
        {CaseSections.Write(figures, cases)}
        {RunSection.Write(figures)}
        </main>
        """));
}

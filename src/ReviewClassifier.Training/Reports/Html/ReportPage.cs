using ReviewClassifier.Cases;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The page of a report: one file, no script, nothing from elsewhere.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="cases">The case of each prediction, for its text; null leaves all text out.</param>
    public static string Write(ReportFigures figures, IReadOnlyList<Case>? cases) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="robots" content="noindex"><title>Model {figures.Model}: report</title>
        <style>
        {new Html(PageStyle.Css)}
        </style></head><body>
        {FirstScreen.Write(figures)}
        <main>
        {FigureSections.Write(figures)}
        {CaseSections.Write(figures, cases)}
        {RunSection.Write(figures)}
        </main></body></html>

        """).Markup;
}

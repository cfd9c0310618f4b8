using ReviewClassifier.Html;
using ReviewClassifier.Training.Reports.Figures;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>The section of how the figures came about.</summary>
internal static class RunSection
{
    public static Markup Write(ReportFigures figures)
    {
        var steps = figures.Steps.Select(s => new[] { Table.Text(s.Name), Markup.Of($"{s.Seconds:0.0}"), Markup.Of($"{s.PeakBytes / 1e6:0}") });
        var files = figures.Files.Select(f => new[] { Table.Text(f.Name), Table.Count(f.Rows), Markup.Of($"<code>{f.Sha256}</code>") });
        return Markup.Of($"""
            <h2>How this came about</h2>
            <p>Seed {figures.Seed}, {figures.Draws:N0} draws of the bootstrap over cases; shares without a single event by Wilson's formula.
            Thresholds of false alarms are chosen on one half of the background and told of the other. Labelled cases that people made up are
            plainer than life: figures on them are an upper bound.</p>
            {Table.Write("Steps", ["step", "seconds", "most memory so far, MB"], steps)}
            {Table.Write("Data", ["file", "cases", "SHA-256"], files)}

            """);
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>Puts out-of-fold scores, or a bundle's, under thresholds, by the same rule as scoring does.</summary>
internal static class OutOfFoldSamples
{
    /// <summary>The samples of out-of-fold cases: all labelled ones, and the half of the background that chose no threshold.</summary>
    public static IReadOnlyList<Sample> Of(IReadOnlyList<OutOfFoldCase> cases, CaseTable table, Thresholds thresholds) =>
        Of(cases, table, thresholds, row => row.Kind == CaseKind.Labelled || ThresholdChoice.IsReported(row));

    /// <summary>The samples of the background that chose the thresholds, of which no figure is told.</summary>
    public static IReadOnlyList<Sample> Choosing(IReadOnlyList<OutOfFoldCase> cases, CaseTable table, Thresholds thresholds) =>
        Of(cases, table, thresholds, row => row.Kind != CaseKind.Labelled && !ThresholdChoice.IsReported(row));

    private static IReadOnlyList<Sample> Of(
        IReadOnlyList<OutOfFoldCase> cases, CaseTable table, Thresholds thresholds, Func<CaseRow, bool> wanted) =>
    [
        .. cases.Where(c => wanted(c.Row))
            .AsParallel().AsOrdered()
            .Select(c => SampleOf(c.Row, c.Row.Fold, table, Analysis(c, thresholds), thresholds)),
    ];

    /// <summary>A sample of what a model says of a case; the fold is null where a bundle says it.</summary>
    public static Sample SampleOf(CaseRow row, int? fold, CaseTable table, CaseAnalysis analysis, Thresholds thresholds)
    {
        var evidence = analysis.Evidence.Select(c => c.Index).ToHashSet();
        var lines = analysis.Lines.Select((line, i) =>
        {
            var judged = table.Lines[row.FirstLine + i];
            return new SampleLine(
                line.Line, analysis.Strengths[i], evidence.Contains(i),
                line.Columns[..EvidenceLabels.Count], [.. SnakeCase<EvidenceLabel>.Values.Select(l => judged.Labels.Contains(l))]);
        });
        return new Sample(
            row.Case, row.Kind, row.Group, fold, row.Malicious, row.Pattern, analysis.Pattern, analysis.Probability,
            thresholds.VerdictOf(analysis.Probability, row.HasChat, evidence.Count > 0), [.. lines]);
    }

    private static CaseAnalysis Analysis(OutOfFoldCase item, Thresholds thresholds) => Effects.Measure(
        [CaseAnalysis.Of(item.Lines, item.Strengths, item.Probability, item.Pattern, thresholds)],
        rows => [.. rows.Select(row => item.Stage.ProbabilityWithout(item.Lines, row.Lines))])[0];
}

using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>The tables of a report that count cases and lines.</summary>
internal static class CaseTables
{
    private static readonly double[] _tried = [.. Enumerable.Range(1, 19).Select(i => i / 20.0), 0.98, 0.99];

    /// <summary>The bins of the probability over the labelled cases; those without a case are left out.</summary>
    public static IReadOnlyList<BinFigure> Reliability(IReadOnlyList<Sample> samples) =>
    [
        .. samples.Where(s => s.IsLabelled).GroupBy(s => Ranking.BinOf(s.Probability)).OrderBy(bin => bin.Key).Select(bin =>
        {
            var share = bin.Average(s => s.Malicious ? 1.0 : 0);
            var (low, high) = Bootstrap.Wilson(share, bin.Count());
            return new BinFigure(
                bin.Key / (double)Ranking.Bins, (bin.Key + 1) / (double)Ranking.Bins, bin.Count(), Bootstrap.Round(bin.Average(s => s.Probability)),
                Bootstrap.Round(share), Bootstrap.Round(low), Bootstrap.Round(high));
        }),
    ];

    /// <summary>What other thresholds would give, the model's own among them.</summary>
    public static IReadOnlyList<ThresholdFigure> Thresholds(IReadOnlyList<Sample> samples, double chosen) =>
        [.. _tried.Where(t => t != chosen).Append(chosen).Order().Select(threshold => At(samples, threshold, threshold == chosen))];

    /// <summary>Verdicts by what the cases are; kinds without a case are left out.</summary>
    public static IReadOnlyList<VerdictFigure> Verdicts(IReadOnlyList<Sample> samples) =>
    [
        .. samples.GroupBy(s => s.Kind switch
        {
            CaseKind.BackgroundChat => "background chats",
            CaseKind.BackgroundReview => "background reviews",
            _ => s.Malicious ? "labelled malicious" : "labelled genuine",
        }).OrderByDescending(g => g.Key, StringComparer.Ordinal).Select(g => new VerdictFigure(
            g.Key, g.Count(s => s.Verdict == Verdict.Malicious), g.Count(s => s.Verdict == Verdict.Insufficient), g.Count(s => s.Verdict == Verdict.Genuine))),
    ];

    /// <summary>The malicious patterns, those without a case too.</summary>
    public static IReadOnlyList<PatternFigure> Patterns(IReadOnlyList<Sample> samples, TrainingOptions options) =>
    [
        .. SnakeCase<Pattern>.Values.Select(pattern =>
        {
            var metric = MetricList.Of("recall_chat") with { Uses = s => s.Pattern == pattern };
            var cases = samples.Where(metric.Uses).ToArray();
            return new PatternFigure(
                SnakeCase<Pattern>.Name(pattern), cases.Length, Bootstrap.Measure(metric, samples, options.BootstrapSamples, options.Seed),
                cases.Count(s => s.Verdict == Verdict.Insufficient), cases.Count(s => s.Verdict == Verdict.Genuine),
                [.. SnakeCase<Pattern>.Values.Select(p => cases.Count(s => s.Predicted == p))]);
        }),
    ];

    /// <summary>The evidence labels, on the buyers' chat lines of the labelled cases.</summary>
    public static IReadOnlyList<LabelFigure> Labels(IReadOnlyList<Sample> samples, IReadOnlyList<MetricFigure> metrics, Thresholds thresholds)
    {
        var lines = samples.Where(s => s.IsLabelled).SelectMany(s => s.Lines).Where(l => !l.IsReview).ToArray();
        return
        [
            .. SnakeCase<EvidenceLabel>.Values.Select(label =>
            {
                var holding = lines.Count(l => l.Holds[(int)label]);
                var told = lines.Where(l => Logistic.Probability(l.Labels[(int)label]) >= thresholds.Of(label)).ToArray();
                var right = told.Count(l => l.Holds[(int)label]);
                var name = EvidenceLabels.Name(label);
                return new LabelFigure(
                    name, holding, metrics.First(m => m.Name == "ap_" + name).Figure, thresholds.Of(label),
                    Share(right, told.Length), Share(right, holding));
            }),
        ];
    }

    private static ThresholdFigure At(IReadOnlyList<Sample> samples, double threshold, bool chosen)
    {
        var called = samples.Where(s => s.Probability >= threshold && (s.HasEvidence || !s.HasChat)).ToHashSet(ReferenceEqualityComparer.Instance);
        var labelled = called.Cast<Sample>().Where(s => s.IsLabelled).ToArray();
        double? Of(Func<Sample, bool> kind) => Share(samples.Count(s => kind(s) && called.Contains(s)), samples.Count(kind));
        return new ThresholdFigure(
            threshold, chosen,
            Of(s => s.IsLabelled && s.Malicious && s.HasChat),
            Of(s => s.IsLabelled && s.Malicious && !s.HasChat),
            Share(labelled.Count(s => s.Malicious), labelled.Length),
            Of(s => s.IsLabelled && !s.Malicious),
            Of(s => s.Kind == CaseKind.BackgroundReview) * 1000,
            Of(s => s.Kind == CaseKind.BackgroundChat) * 1000);
    }

    private static double? Share(int part, int all) => all == 0 ? null : Bootstrap.Round(part / (double)all);
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Slices;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>Puts samples into the words of <c>report.json</c>.</summary>
internal static class PredictionList
{
    private const int MostMistakes = 20;

    /// <summary>One prediction a sample, in order.</summary>
    public static Prediction Of(Sample sample, CaseFacts facts, bool counted) => new(
        sample.Case.Id,
        KindOf(sample),
        sample.IsLabelled ? sample.Group : null,
        sample.Fold,
        counted,
        sample.Malicious ? "malicious" : "genuine",
        sample.Pattern is { } pattern ? SnakeCase<Pattern>.Name(pattern) : null,
        SnakeCase<Pattern>.Name(sample.Predicted),
        sample.Probability,
        SnakeCase<Verdict>.Name(sample.Verdict),
        sample.HasChat,
        sample.Case.Platform,
        sample.Case.Category,
        sample.Case.Rating,
        facts.Script,
        facts.Length,
        [.. sample.Lines.Select(line => LineOf(line, sample.IsLabelled))]);

    /// <summary>What a case is, as files name it.</summary>
    public static string KindOf(Sample sample) => SnakeCase<CaseKind>.Name(sample.Kind);

    /// <summary>The labelled cases whose verdict is the other one, of either kind the worst.</summary>
    public static IReadOnlyList<MistakeFigure> Mistakes(IReadOnlyList<Sample> samples)
    {
        var wrong = Enumerable.Range(0, samples.Count)
            .Where(i => samples[i].IsLabelled && samples[i].Verdict == (samples[i].Malicious ? Verdict.Genuine : Verdict.Malicious))
            .OrderByDescending(i => Math.Abs(samples[i].Probability - (samples[i].Malicious ? 1 : 0)))
            .ToArray();
        return [.. Worst(wrong.Where(i => !samples[i].Malicious), "false_alarm"), .. Worst(wrong.Where(i => samples[i].Malicious), "miss")];

        IEnumerable<MistakeFigure> Worst(IEnumerable<int> of, string kind) => of.Take(MostMistakes).Select(i =>
            new MistakeFigure(i, kind, samples[i].Case.Id, samples[i].Group, samples[i].Probability));
    }

    private static PredictedLine LineOf(SampleLine line, bool labelled) => new(
        line.Line, line.Strength, line.Surfaced,
        [.. SnakeCase<EvidenceLabel>.Values.Where(label => line.Holds[(int)label]).Select(EvidenceLabels.Name)],
        labelled ? line.Labels : null);
}

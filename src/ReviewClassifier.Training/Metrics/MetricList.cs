using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Metrics;

/// <summary>All that is measured, in the order in which it is told.</summary>
internal static class MetricList
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Cases("auc_chat", "AUC of cases with a chat", new Bound(0.985, true), s => IsLabelled(s) && s.HasChat, Auc),
        Cases("auc_no_chat", "AUC of cases without a chat", new Bound(0.92, true), s => IsLabelled(s) && !s.HasChat, Auc),
        Share("false_alarms_reviews", "background reviews called malicious", new Bound(0.005, false),
            s => s.Kind == CaseKind.BackgroundReview, s => s.Verdict == Verdict.Malicious),
        Share("false_alarms_chats", "background chats called malicious", new Bound(0.005, false),
            s => s.Kind == CaseKind.BackgroundChat, s => s.Verdict == Verdict.Malicious),
        Lines("surfaced_chat_lines", "background chats: buyer's lines shown as evidence", new Bound(0.01, false),
            s => s.Kind == CaseKind.BackgroundChat, lines => lines.Average(l => l.Surfaced ? 1.0 : 0)) with { IsShare = true },
        Share("recall_chat", "malicious cases with a chat called malicious", new Bound(0.93, true),
            s => IsLabelled(s) && s.HasChat && s.Malicious, s => s.Verdict == Verdict.Malicious),
        Share("recall_no_chat", "malicious cases without a chat called malicious", new Bound(0.60, true),
            s => IsLabelled(s) && !s.HasChat && s.Malicious, s => s.Verdict == Verdict.Malicious),
        Lines("evidence_ap", "average precision of \"this buyer's line speaks for malicious\"", new Bound(0.83, true), IsLabelled,
            lines => Ranking.AveragePrecision([.. lines.Select(l => l.Strength)], [.. lines.Select(l => l.SpeaksForMalicious)])),
        RecallAtOnePercent("evidence_recall_1pct", "its recall where 1 % of background lines pass, chats and reviews together", _ => true),
        RecallAtOnePercent("evidence_recall_1pct_chat", "its recall where 1 % of background chat lines pass", k => k == CaseKind.BackgroundChat),
        Cases("calibration_error", "calibration error of the probability, 10 bins", new Bound(0.04, false), IsLabelled,
            s => Ranking.CalibrationError([.. s.Select(x => x.Probability)], [.. s.Select(x => x.Malicious)])),
        Share("genuine_called_malicious", "genuine labelled cases called malicious", null,
            s => IsLabelled(s) && !s.Malicious, s => s.Verdict == Verdict.Malicious),
        Share("genuine_called_genuine", "genuine labelled cases called genuine", null,
            s => IsLabelled(s) && !s.Malicious, s => s.Verdict == Verdict.Genuine),
        Share("malicious_called_genuine", "malicious cases called genuine (set by the choice of threshold)", null,
            s => IsLabelled(s) && s.Malicious, s => s.Verdict == Verdict.Genuine),
        Share("pattern_accuracy", "malicious cases whose pattern is right", null, s => IsLabelled(s) && s.Malicious, s => s.PatternRight),
        .. SnakeCase<EvidenceLabel>.Values.Select(OfLabel),
    ];

    private static bool IsLabelled(Sample sample) => sample.Kind == CaseKind.Labelled;

    private static double Auc(IReadOnlyList<Sample> samples) =>
        Ranking.Auc([.. samples.Select(s => s.Probability)], [.. samples.Select(s => s.Malicious)]);

    private static Metric Cases(string name, string says, Bound? bound, Func<Sample, bool> uses, Func<IReadOnlyList<Sample>, double> value) =>
        new(name, says, bound, uses, samples => samples.Count == 0 ? double.NaN : value(samples), _ => 1);

    private static Metric Share(string name, string says, Bound? bound, Func<Sample, bool> uses, Func<Sample, bool> holds) =>
        Cases(name, says, bound, uses, samples => samples.Average(s => holds(s) ? 1.0 : 0)) with { IsShare = true };

    // Of the buyer's chat lines, not of reviews.
    private static Metric Lines(
        string name, string says, Bound? bound, Func<Sample, bool> uses, Func<IReadOnlyList<SampleLine>, double> value) =>
        new(name, says, bound, uses, samples => ChatLines(samples) is { Length: > 0 } lines ? value(lines) : double.NaN, ChatLineCount);

    private static Metric OfLabel(EvidenceLabel label) => Lines(
        "ap_" + EvidenceLabels.Name(label), $"average precision of {EvidenceLabels.Name(label)} on buyer's lines", null, IsLabelled,
        lines => Ranking.AveragePrecision([.. lines.Select(l => (double)l.Labels[(int)label])], [.. lines.Select(l => l.Holds[(int)label])]));

    // One threshold on all the background's lines of these kinds, a review being a line of its own.
    private static Metric RecallAtOnePercent(string name, string says, Func<CaseKind, bool> background) =>
        new(name, says, new Bound(0.80, true), s => IsLabelled(s) || background(s.Kind), samples =>
        {
            var ordinary = samples.Where(s => !IsLabelled(s)).SelectMany(s => s.Lines).Select(l => l.Strength).ToArray();
            var lines = ChatLines(samples.Where(IsLabelled));
            return ordinary.Length == 0 || lines.Length == 0
                ? double.NaN
                : Ranking.Recall(
                    [.. lines.Select(l => l.Strength)], [.. lines.Select(l => l.SpeaksForMalicious)], Ranking.ThresholdFor(ordinary, 0.01));
        }, sample => IsLabelled(sample) ? ChatLineCount(sample) : 0);

    private static SampleLine[] ChatLines(IEnumerable<Sample> samples) => [.. samples.SelectMany(s => s.Lines.Where(l => !l.IsReview))];

    private static int ChatLineCount(Sample sample) => sample.Lines.Count(l => !l.IsReview);
}

using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Metrics;

/// <summary>All that is measured, in the order in which it is told.</summary>
internal static class MetricList
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Cases("auc_chat", "AUC of cases with a chat", new Bound(0.985, true), s => Labelled(s) && s.HasChat, Auc),
        Cases("auc_no_chat", "AUC of cases without a chat", new Bound(0.92, true), s => Labelled(s) && !s.HasChat, Auc),
        Cases("false_alarms_reviews", "background reviews called malicious", new Bound(0.005, false), s => s.Kind == CaseKind.BackgroundReview, Called),
        Cases("false_alarms_chats", "background chats called malicious", new Bound(0.005, false), s => s.Kind == CaseKind.BackgroundChat, Called),
        Lines("surfaced_chat_lines", "background chats: buyer's lines shown as evidence", new Bound(0.01, false),
            s => s.Kind == CaseKind.BackgroundChat, l => !l.IsReview, Surfaced),
        Cases("recall_chat", "malicious cases with a chat called malicious", new Bound(0.93, true), s => Labelled(s) && s.HasChat && s.Malicious, Called),
        Cases("recall_no_chat", "malicious cases without a chat called malicious", new Bound(0.60, true), s => Labelled(s) && !s.HasChat && s.Malicious, Called),
        Lines("evidence_ap", "average precision of \"this buyer's line speaks for malicious\"", new Bound(0.83, true),
            Labelled, l => !l.IsReview, ls => Ranking.AveragePrecision([.. ls.Select(l => l.Strength)], [.. ls.Select(l => l.SpeaksForMalicious)])),
        RecallAtOnePercent("evidence_recall_1pct", "its recall where 1 % of background lines pass, chats and reviews together", new Bound(0.80, true), _ => true),
        RecallAtOnePercent("evidence_recall_1pct_chat", "the same against background chat lines alone", null, k => k == CaseKind.BackgroundChat),
        Cases("calibration_error", "calibration error of the probability, 10 bins", new Bound(0.04, false), Labelled,
            s => Ranking.CalibrationError([.. s.Select(x => x.Probability)], [.. s.Select(x => x.Malicious)])),
        Cases("genuine_called_malicious", "genuine labelled cases called malicious", null, s => Labelled(s) && !s.Malicious, Called),
        Cases("genuine_called_genuine", "genuine labelled cases called genuine", null, s => Labelled(s) && !s.Malicious, s => s.Average(x => x.Verdict == Verdict.Genuine ? 1.0 : 0)),
        Cases("malicious_called_genuine", "malicious cases called genuine", null, s => Labelled(s) && s.Malicious, s => s.Average(x => x.Verdict == Verdict.Genuine ? 1.0 : 0)),
        Cases("pattern_accuracy", "malicious cases whose pattern is right", null, s => Labelled(s) && s.Malicious, s => s.Average(x => x.PatternRight ? 1.0 : 0)),
        .. SnakeCase<EvidenceLabel>.Values.Select(label => Lines(
            "ap_" + EvidenceLabels.Name(label), $"average precision of {EvidenceLabels.Name(label)} on buyer's lines", null, Labelled, l => !l.IsReview,
            ls => Ranking.AveragePrecision([.. ls.Select(l => (double)l.Labels[(int)label])], [.. ls.Select(l => l.Holds[(int)label])]))),
    ];

    private static bool Labelled(Sample sample) => sample.Kind == CaseKind.Labelled;

    private static double Auc(IReadOnlyList<Sample> samples) =>
        Ranking.Auc([.. samples.Select(s => s.Probability)], [.. samples.Select(s => s.Malicious)]);

    private static double Called(IReadOnlyList<Sample> samples) => samples.Average(s => s.Verdict == Verdict.Malicious ? 1.0 : 0);

    private static double Surfaced(IReadOnlyList<SampleLine> lines) => lines.Average(l => l.Surfaced ? 1.0 : 0);

    private static Metric Cases(string name, string says, Bound? bound, Func<Sample, bool> uses, Func<IReadOnlyList<Sample>, double> value) =>
        new(name, says, bound, uses, samples => samples.Count == 0 ? double.NaN : value(samples), _ => 1);

    private static Metric Lines(
        string name, string says, Bound? bound, Func<Sample, bool> uses, Func<SampleLine, bool> counts, Func<IReadOnlyList<SampleLine>, double> value) =>
        new(name, says, bound, uses, samples => samples.SelectMany(s => s.Lines.Where(counts)).ToArray() is { Length: > 0 } lines ? value(lines) : double.NaN,
            sample => sample.Lines.Count(counts));

    // A threshold on all background lines together, chats and reviews, or on one kind of them.
    private static Metric RecallAtOnePercent(string name, string says, Bound? bound, Func<CaseKind, bool> background) =>
        new(name, says, bound, s => Labelled(s) || background(s.Kind), samples =>
        {
            var ordinary = samples.Where(s => !Labelled(s)).SelectMany(s => s.Lines).Select(l => l.Strength).ToArray();
            var lines = samples.Where(Labelled).SelectMany(s => s.Lines.Where(l => !l.IsReview)).ToArray();
            return ordinary.Length == 0 || lines.Length == 0
                ? double.NaN
                : Ranking.Recall([.. lines.Select(l => l.Strength)], [.. lines.Select(l => l.SpeaksForMalicious)], Ranking.ThresholdFor(ordinary, 0.01));
        }, sample => Labelled(sample) ? sample.Lines.Count(l => !l.IsReview) : 0);
}

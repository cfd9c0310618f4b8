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
            s => s.Kind == CaseKind.BackgroundChat, samples => Estimators.Share(samples, ChatLines, l => l.Surfaced)) with { IsShare = true },
        Share("recall_chat", "malicious cases with a chat called malicious", new Bound(0.93, true),
            s => IsLabelled(s) && s.HasChat && s.Malicious, s => s.Verdict == Verdict.Malicious),
        Share("recall_no_chat", "malicious cases without a chat called malicious", new Bound(0.60, true),
            s => IsLabelled(s) && !s.HasChat && s.Malicious, s => s.Verdict == Verdict.Malicious),
        Lines("evidence_ap", "average precision of \"this buyer's line speaks for malicious\"", new Bound(0.83, true), IsLabelled,
            samples => Estimators.Rank(samples, ChatLines, l => l.Strength, l => l.SpeaksForMalicious).AveragePrecision),
        RecallAtOnePercent("evidence_recall_1pct", "its recall where 1 % of background lines pass, chats and reviews together", _ => true),
        RecallAtOnePercent("evidence_recall_1pct_chat", "its recall where 1 % of background chat lines pass", k => k == CaseKind.BackgroundChat),
        Cases("calibration_error", "calibration error of the probability, 10 bins", new Bound(0.04, false), IsLabelled,
            Estimators.CalibrationError),
        Share("genuine_called_malicious", "genuine labelled cases called malicious", null,
            s => IsLabelled(s) && !s.Malicious, s => s.Verdict == Verdict.Malicious) with { HighIsGood = false },
        Share("genuine_called_genuine", "genuine labelled cases called genuine", null,
            s => IsLabelled(s) && !s.Malicious, s => s.Verdict == Verdict.Genuine),
        Share("malicious_called_genuine", "malicious cases called genuine (set by the choice of threshold)", null,
            s => IsLabelled(s) && s.Malicious, s => s.Verdict == Verdict.Genuine) with { HighIsGood = false },
        Share("pattern_accuracy", "malicious cases whose pattern is right", null,
            s => IsLabelled(s) && s.Malicious, s => s.Predicted == s.Pattern),
        .. SnakeCase<EvidenceLabel>.Values.Select(OfLabel),
    ];

    /// <summary>The metric of a name.</summary>
    public static Metric Of(string name) => All.First(metric => metric.Name == name);

    private static bool IsLabelled(Sample sample) => sample.IsLabelled;

    private static Estimator Auc(IReadOnlyList<Sample> samples) =>
        Estimators.Rank<Sample>(samples, s => [s], s => s.Probability, s => s.Malicious).Auc;

    private static Metric Cases(
        string name, string says, Bound? bound, Func<Sample, bool> uses, Func<IReadOnlyList<Sample>, Estimator> prepare) =>
        new(name, says, bound, uses, prepare, _ => 1);

    private static Metric Share(string name, string says, Bound? bound, Func<Sample, bool> uses, Func<Sample, bool> holds) =>
        Cases(name, says, bound, uses, samples => Estimators.Share<Sample>(samples, s => [s], holds)) with { IsShare = true };

    // Of the buyer's chat lines, not of reviews.
    private static Metric Lines(
        string name, string says, Bound? bound, Func<Sample, bool> uses, Func<IReadOnlyList<Sample>, Estimator> prepare) =>
        new(name, says, bound, uses, prepare, sample => ChatLines(sample).Count());

    private static Metric OfLabel(EvidenceLabel label) => Lines(
        "ap_" + EvidenceLabels.Name(label), $"average precision of {EvidenceLabels.Name(label)} on buyer's lines", null, IsLabelled,
        samples => Estimators.Rank(samples, ChatLines, l => l.Labels[(int)label], l => l.Holds[(int)label]).AveragePrecision);

    // One threshold on all the background's lines of these kinds, a review being a line of its own.
    private static Metric RecallAtOnePercent(string name, string says, Func<CaseKind, bool> background) =>
        new(name, says, new Bound(0.80, true), s => IsLabelled(s) || background(s.Kind), samples =>
        {
            var ordinary = Estimators.Rank<SampleLine>(samples, s => IsLabelled(s) ? [] : s.Lines, l => l.Strength, _ => false);
            var lines = Estimators.Rank(samples, LabelledChatLines, l => l.Strength, l => l.SpeaksForMalicious);
            return samples.All(IsLabelled) ? _ => double.NaN : weights => lines.Recall(weights, ordinary.ThresholdFor(weights, 0.01));
        }, sample => LabelledChatLines(sample).Count());

    private static IEnumerable<SampleLine> LabelledChatLines(Sample sample) => IsLabelled(sample) ? ChatLines(sample) : [];

    private static IEnumerable<SampleLine> ChatLines(Sample sample) => sample.Lines.Where(l => !l.IsReview);
}

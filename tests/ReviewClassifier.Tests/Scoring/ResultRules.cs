using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Scoring;

/// <summary>What holds of every result, whatever the case.</summary>
internal static class ResultRules
{
    public static void Check(Case item, Result result, Thresholds thresholds)
    {
        Assert.Equal(item.Id, result.Id);
        Assert.InRange(result.Probability, 0, 1);
        Assert.Equal(ExpectedVerdict(item, result, thresholds), result.Verdict);
        Assert.Equal(result.Verdict == Verdict.Malicious, result.Pattern is not null);
        Assert.Equal(result.Evidence.OrderByDescending(e => e.Score), result.Evidence);
        Assert.Equal(result.Mitigating.OrderByDescending(e => e.Score), result.Mitigating);
        Assert.Empty(result.Evidence.Select(e => e.Line).Intersect(result.Mitigating.Select(e => e.Line)));
        foreach (var evidence in result.Evidence)
        {
            CheckLine(item, evidence, label => label < EvidenceLabel.Defect, thresholds);
            Assert.True(evidence.Effect > 0);
        }

        foreach (var evidence in result.Mitigating)
            CheckLine(item, evidence, label => label >= EvidenceLabel.Defect, thresholds);
    }

    private static Verdict ExpectedVerdict(Case item, Result result, Thresholds thresholds)
    {
        if (result.Probability < thresholds.Genuine)
            return Verdict.Genuine;
        var mayAccuse = item.Chat.Count == 0 || result.Evidence.Count > 0;
        return result.Probability >= thresholds.Malicious && mayAccuse ? Verdict.Malicious : Verdict.Insufficient;
    }

    private static void CheckLine(Case item, Evidence evidence, Func<EvidenceLabel, bool> side, Thresholds thresholds)
    {
        if (evidence.Line is { } line)
            Assert.Equal((Speaker.Buyer, item.Chat[line].Text, item.Chat[line].At), (item.Chat[line].From, evidence.Text, evidence.At));
        else
            Assert.Equal((item.Review, item.Order?.ReviewedAt), (evidence.Text, evidence.At));
        Assert.NotEmpty(evidence.Labels);
        Assert.Equal(evidence.Labels.OrderByDescending(l => l.Probability), evidence.Labels);
        Assert.All(evidence.Labels, l => Assert.True(side(l.Label) && l.Probability >= thresholds.Of(l.Label) && l.Probability <= 1));
        Assert.InRange(evidence.Score, 0, 1);
        Assert.InRange(evidence.Effect, -1, 1);
        CheckSpans(evidence);
    }

    private static void CheckSpans(Evidence evidence)
    {
        var before = -1;
        foreach (var (start, end) in evidence.Spans)
        {
            Assert.True(before < start && start < end && end <= evidence.Text.Length, $"A span [{start}, {end}) after {before} in {evidence.Text.Length}.");
            Assert.False(Splits(evidence.Text, start) || Splits(evidence.Text, end), $"[{start}, {end}) splits a pair.");
            before = end;
        }
    }

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}

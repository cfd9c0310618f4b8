using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Runs all models over many cases. For one thread.</summary>
internal sealed class CaseAnalyst(ModelBundle bundle, TextTools tools)
{
    private static readonly int PatternCount = SnakeCase<Pattern>.Values.Count;
    private readonly LineScorer _lines = new(bundle, tools);
    private readonly ModelManifest _manifest = bundle.Manifest;

    /// <summary>Analyses cases; what is said of one does not depend on the others.</summary>
    public CaseAnalysis[] Analyse(IReadOnlyList<Case> cases)
    {
        var lines = _lines.Score(cases);
        var features = new float[cases.Count * CaseFeatures.Count];
        for (var i = 0; i < cases.Count; i++)
            CaseFeatures.Compute(lines[i], -1, features.AsSpan(i * CaseFeatures.Count, CaseFeatures.Count));
        var (scores, patterns) = bundle.Cases.Score(features, cases.Count);

        var analyses = new CaseAnalysis[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var strengths = Array.ConvertAll(lines[i], line => (line.IsReview ? _manifest.ReviewStrength : _manifest.ChatStrength).Of(line));
            analyses[i] = new CaseAnalysis(
                lines[i], strengths, Probability(scores[i]), Best(patterns.AsSpan(i * PatternCount, PatternCount)),
                CaseAnalysis.Find(lines[i], strengths, _manifest.Thresholds));
        }

        AddEffects(analyses);
        return analyses;
    }

    // All lines left out of all cases are one table for the case model.
    private void AddEffects(CaseAnalysis[] analyses)
    {
        var rows = analyses.Sum(a => a.Candidates.Count);
        var features = new float[rows * CaseFeatures.Count];
        var row = 0;
        foreach (var analysis in analyses)
        {
            foreach (var candidate in analysis.Candidates)
                CaseFeatures.Compute(analysis.Lines, candidate.Index, features.AsSpan(row++ * CaseFeatures.Count, CaseFeatures.Count));
        }

        var (scores, _) = bundle.Cases.Score(features, rows);
        row = 0;
        for (var i = 0; i < analyses.Length; i++)
        {
            var whole = analyses[i].Probability;
            analyses[i] = analyses[i] with { Candidates = [.. analyses[i].Candidates.Select(c => c with { Effect = whole - Probability(scores[row++]) })] };
        }
    }

    private double Probability(float score) => Logistic.Probability((_manifest.Calibration.Slope * score) + _manifest.Calibration.Offset);

    private static Pattern Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return (Pattern)best;
    }
}

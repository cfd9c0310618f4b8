using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Runs all models over many cases. For one thread.</summary>
internal sealed class CaseAnalyst(ModelBundle bundle, TextTools tools)
{
    private static readonly int PatternCount = SnakeCase<Pattern>.Values.Count;
    private readonly LineScorer _lines = new(bundle, tools);
    private double? _ofNothing;
    private readonly ModelManifest _manifest = bundle.Manifest;

    /// <summary>Analyses cases; what is said of one does not depend on the others.</summary>
    public CaseAnalysis[] Analyse(IReadOnlyList<Case> cases)
    {
        var lines = _lines.Score(cases);
        var features = new float[cases.Count * CaseFeatures.Count];
        for (var i = 0; i < cases.Count; i++)
            CaseFeatures.Compute(lines[i], [], features.AsSpan(i * CaseFeatures.Count, CaseFeatures.Count));
        var (scores, patterns) = bundle.Cases.Score(features, cases.Count);

        var analyses = new CaseAnalysis[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var strengths = Array.ConvertAll(lines[i], line => (line.IsReview ? _manifest.ReviewStrength : _manifest.ChatStrength).Of(line));
            analyses[i] = CaseAnalysis.Of(
                lines[i], strengths, Probability(scores[i]), Best(patterns.AsSpan(i * PatternCount, PatternCount)), _manifest.Thresholds);
        }

        return Effects.Measure(analyses, rows => ProbabilitiesWithout(analyses, rows));
    }

    // All lines left out of all cases are one table for the case model. A review alone left out leaves nothing, of every case the same:
    // that is asked once, which halves the work on reviews without a chat.
    private double[] ProbabilitiesWithout(CaseAnalysis[] analyses, IReadOnlyList<(int Case, bool[] LeftOut)> rows)
    {
        var features = new float[rows.Count * CaseFeatures.Count];
        var asked = new List<int>(rows.Count);
        var probabilities = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].LeftOut.AsSpan().Contains(false))
            {
                var row = features.AsSpan(asked.Count * CaseFeatures.Count, CaseFeatures.Count);
                CaseFeatures.Compute(analyses[rows[i].Case].Lines, rows[i].LeftOut, row);
                asked.Add(i);
            }
            else
            {
                probabilities[i] = _ofNothing ??= OfNothing();
            }
        }

        var (scores, _) = bundle.Cases.Score(features, asked.Count);
        for (var i = 0; i < asked.Count; i++)
            probabilities[asked[i]] = Probability(scores[i]);
        return probabilities;
    }

    private double OfNothing()
    {
        var features = new float[CaseFeatures.Count];
        CaseFeatures.Compute([], [], features);
        return Probability(bundle.Cases.Score(features, 1).Scores[0]);
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

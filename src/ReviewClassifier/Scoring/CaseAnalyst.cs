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
            var strengths = new double[lines[i].Length];
            for (var line = 0; line < strengths.Length; line++)
                strengths[line] = (lines[i][line].IsReview ? _manifest.ReviewStrength : _manifest.ChatStrength).Of(lines[i][line]);
            analyses[i] = CaseAnalysis.Of(
                lines[i], strengths, Probability(scores[i]), Best(patterns.AsSpan(i * PatternCount, PatternCount)), _manifest.Thresholds);
        }

        return Effects.Measure(analyses, rows => ProbabilitiesWithout(analyses, rows));
    }

    /// <summary>The ids of a line's own n-grams, in their order, -1 for those not known: of the cases analysed last.</summary>
    public ReadOnlySpan<int> OwnGrams(int caseIndex, int line) => _lines.OwnGrams(caseIndex, line);

    // All lines left out of all cases are one table for the case model. A review alone left out leaves nothing, of every case the same:
    // that is asked once, which halves the work on reviews without a chat.
    private double[] ProbabilitiesWithout(CaseAnalysis[] analyses, IReadOnlyList<LeftOut> rows)
    {
        var probabilities = new double[rows.Count];
        var asked = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (Array.TrueForAll(rows[i].Lines, gone => gone))
                probabilities[i] = _ofNothing ??= OfNothing();
            else
                asked.Add(i);
        }

        var features = new float[asked.Count * CaseFeatures.Count];
        for (var i = 0; i < asked.Count; i++)
        {
            var row = rows[asked[i]];
            CaseFeatures.Compute(analyses[row.Case].Lines, row.Lines, features.AsSpan(i * CaseFeatures.Count, CaseFeatures.Count));
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

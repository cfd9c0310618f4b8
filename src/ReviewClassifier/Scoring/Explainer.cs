using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Results;

namespace ReviewClassifier.Scoring;

/// <summary>Turns the surfaced lines of a case into evidence: their labels and the words that carry them. For one thread.</summary>
internal sealed class Explainer(ModelBundle bundle, TextTools tools)
{
    private readonly LineReader _reader = new(tools);
    private readonly FeatureIds _features = new(bundle.Vocabulary);
    private readonly LinearScorer.Workspace _workspace = new();

    // By feature id; what is there is of this line only for the line's own ids, and no others are asked for.
    private readonly float[] _weights = new float[bundle.Vocabulary.Count];

    /// <summary>The evidence of a line.</summary>
    /// <param name="item">The case.</param>
    /// <param name="line">The line.</param>
    /// <param name="side">The labels that it is surfaced for, of which those above their thresholds are shown.</param>
    /// <param name="score">How strongly it speaks.</param>
    /// <param name="effect">How far the case's probability falls without it.</param>
    public Evidence Explain(Case item, ScoredLine line, IReadOnlyList<EvidenceLabel> side, double score, double effect)
    {
        var labels = side.Where(label => Surfacing.Holds(line, label, bundle.Manifest.Thresholds))
            .Select(label => new LabelProbability(label, Logistic.Probability(line.Columns[EvidenceColumns.Of(label)])))
            .OrderByDescending(label => label.Probability)
            .ToArray();
        var message = line.Line is { } at ? item.Chat[at] : null;
        return new Evidence(
            line.Line,
            message is null ? item.Order?.ReviewedAt : message.At,
            message?.Text ?? item.Review,
            labels,
            score,
            effect,
            Spans(message?.Text ?? item.Review, [.. labels.Select(l => EvidenceColumns.Of(l.Label))]));
    }

    private IReadOnlyList<TextSpan> Spans(string text, int[] columns)
    {
        IReadOnlyList<TextSpan> spans = [];
        // As a review of its own, since only the line's own n-grams can be shown in it.
        _reader.Read(new Case("", null, null, null, text, null, []), grams =>
        {
            var ids = _features.Of(grams);
            var weights = bundle.Evidence.Weights(ids, _workspace);
            for (var i = 0; i < ids.Length; i++)
                _weights[ids[i]] = Sum(weights.Slice(i * bundle.Evidence.Columns, bundle.Evidence.Columns), columns);
            spans = TellingSpans.Find(grams.Own, WeightOf, _reader.Normalized, _reader.Words);
        });
        return spans;
    }

    private float WeightOf(ulong key) => bundle.Vocabulary.Find(key) is >= 0 and var id ? _weights[id] : 0;

    private static float Sum(ReadOnlySpan<float> weights, int[] columns)
    {
        var sum = 0.0;
        foreach (var column in columns)
            sum += weights[column];
        return (float)sum;
    }
}

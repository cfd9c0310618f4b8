using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Scoring;

/// <summary>Turns the surfaced lines of a case into evidence: their labels and the words that carry them. For one thread.</summary>
internal sealed class Explainer(ModelBundle bundle, TextTools tools)
{
    // So many n-grams are looked at together, which bounds the memory of a very long line.
    private const int Chunk = 4096;
    private readonly LineReader _reader = new(tools);
    private readonly LinearScorer.Workspace _workspace = new();
    private readonly int[] _ids = new int[Chunk];
    private float[] _weights = new float[Chunk];

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
            if (_weights.Length < grams.Own.Length)
                _weights = new float[grams.Own.Length];
            for (var start = 0; start < grams.Own.Length; start += Chunk)
                Weigh(grams.Own[start..Math.Min(start + Chunk, grams.Own.Length)], columns, _weights.AsSpan(start));
            spans = TellingSpans.Find(grams.Own, _weights, _reader.Normalized, _reader.Words);
        });
        return spans;
    }

    private void Weigh(ReadOnlySpan<NGram> grams, int[] columns, Span<float> into)
    {
        for (var i = 0; i < grams.Length; i++)
        {
            var id = bundle.Vocabulary.Find(grams[i].Key);
            _ids[i] = id < 0 ? bundle.Evidence.NoFeature : id;
        }

        var weights = bundle.Evidence.Weights(_ids.AsSpan(0, grams.Length), _workspace);
        for (var i = 0; i < grams.Length; i++)
            into[i] = Sum(weights.Slice(i * bundle.Evidence.Columns, bundle.Evidence.Columns), columns);
    }

    private static float Sum(ReadOnlySpan<float> weights, int[] columns)
    {
        var sum = 0.0;
        foreach (var column in columns)
            sum += weights[column];
        return (float)sum;
    }
}

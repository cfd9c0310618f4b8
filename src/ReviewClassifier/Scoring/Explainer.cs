using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Results;

namespace ReviewClassifier.Scoring;

/// <summary>Turns the surfaced lines of a case into evidence: their labels and the words that carry them. For one thread.</summary>
internal sealed class Explainer(ModelBundle bundle, TextTools tools)
{
    private readonly LineReader _reader = new(tools);
    private readonly TellingSpans _telling = new(bundle.Evidence);

    /// <summary>The evidence of a line.</summary>
    /// <param name="item">The case.</param>
    /// <param name="line">The line.</param>
    /// <param name="candidate">The side that it is surfaced for, of whose labels those above their thresholds are shown, and its figures.</param>
    /// <param name="ids">The ids of the line's own n-grams, -1 for those not known.</param>
    public Evidence Explain(Case item, ScoredLine line, Candidate candidate, ReadOnlySpan<int> ids)
    {
        var labels = Labels(line, candidate.TowardMalicious ? EvidenceLabels.TowardMalicious : EvidenceLabels.TowardGenuine);
        var message = line.Line is { } at ? item.Chat[at] : null;
        var text = message?.Text ?? item.Review;
        return new Evidence(
            line.Line,
            message is null ? item.Order?.ReviewedAt : message.At,
            text,
            labels,
            candidate.Score,
            candidate.Effect,
            Spans(text, ids, labels));
    }

    // Most probable first, of equal ones in order of declaration.
    private LabelProbability[] Labels(ScoredLine line, IReadOnlyList<EvidenceLabel> side)
    {
        Span<double> probabilities = stackalloc double[side.Count];
        var count = 0;
        for (var i = 0; i < side.Count; i++)
        {
            var holds = Surfacing.Holds(line, side[i], bundle.Manifest.Thresholds);
            probabilities[i] = holds ? Logistic.Probability(line.Columns[EvidenceColumns.Of(side[i])]) : -1;
            count += holds ? 1 : 0;
        }

        var labels = new LabelProbability[count];
        for (var place = 0; place < count; place++)
        {
            var best = 0;
            for (var i = 1; i < side.Count; i++)
                best = probabilities[i] > probabilities[best] ? i : best;
            labels[place] = new LabelProbability(side[best], probabilities[best]);
            probabilities[best] = -1;
        }

        return labels;
    }

    private TextSpan[] Spans(string text, ReadOnlySpan<int> ids, LabelProbability[] labels)
    {
        // The n-grams' places are not kept, as most lines are never shown.
        var grams = _reader.Read(text);
        return _telling.Find(grams, ids, labels, _reader.Normalized, _reader.Words);
    }
}

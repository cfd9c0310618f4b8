using ReviewClassifier.Cases;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Lines;

/// <summary>Takes the n-grams of a judged line.</summary>
/// <param name="grams">The line's n-grams; valid only during the call.</param>
public delegate void LineVisitor(LineGrams grams);

/// <summary>
/// Reads a case line by line: first the review, then every line of the buyer in the order of the chat. Lines of the shop are context and
/// are never judged. For one thread; give each its own.
/// </summary>
/// <param name="tools">The text tools, shared.</param>
public sealed class LineReader(TextTools tools)
{
    /// <summary>At most so many UTF-16 units of a line are read, which bounds memory; no review or message that a person wrote is as long.</summary>
    public const int LongestLine = 100_000;

    private readonly NormalizedText _normalized = new();
    private readonly WordBuffer _words = new();
    private NGramBuffer _own = new();
    private NGramBuffer _buyerBefore = new();
    private readonly NGramBuffer _shopBefore = new();

    /// <summary>The text of the line handed over last, normalised, with the way back to the original.</summary>
    public NormalizedText Normalized => _normalized;

    /// <summary>The words of the line handed over last.</summary>
    public WordBuffer Words => _words;

    /// <summary>Hands the judged lines of a case over, one after the other; an empty review is left out.</summary>
    public void Read(Case item, LineVisitor visit)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(visit);
        if (item.Review.Length > 0)
        {
            Extract(item.Review, _own);
            visit(new LineGrams(null, _own.Items, [], []));
        }

        _shopBefore.Clear();
        _buyerBefore.Clear();
        for (var line = 0; line < item.Chat.Count; line++)
        {
            var message = item.Chat[line];
            if (message.From == Speaker.Buyer)
            {
                Extract(message.Text, _own);
                visit(new LineGrams(line, _own.Items, _shopBefore.Words, _buyerBefore.Words));
                (_own, _buyerBefore) = (_buyerBefore, _own);
            }
            else if (message.From == Speaker.Seller)
            {
                Extract(message.Text, _shopBefore);
            }
        }
    }

    /// <summary>Reads one text alone.</summary>
    /// <returns>Its n-grams, valid until the next call.</returns>
    public ReadOnlySpan<NGram> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Extract(text, _own);
        return _own.Items;
    }

    private void Extract(string text, NGramBuffer into)
    {
        tools.Normalizer.Normalize(text.AsSpan(0, Math.Min(text.Length, LongestLine)), _normalized);
        tools.Segmenter.Segment(_normalized.Text, _words);
        NGramExtractor.Extract(_normalized.Text, _words, into);
    }
}

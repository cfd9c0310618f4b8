using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels;

/// <summary>A line that a person could label: the review, if there is one, or a line of the buyer.</summary>
/// <param name="Of">Its case.</param>
/// <param name="Part">Which line.</param>
/// <param name="Text">What it says.</param>
/// <param name="Labels">Its labels.</param>
internal sealed record LabelledLine(LabelledCase Of, CasePart Part, string Text, IReadOnlyList<EvidenceLabel> Labels)
{
    public LabelPlace Place => new(Of.Group, Of.Case.Id, Part);

    /// <summary>Its labels in order of declaration, in words: equal for equal sets.</summary>
    public string LabelNames => LabelWords.Of(Labels);

    /// <summary>The lines of a case, in its order.</summary>
    public static IEnumerable<LabelledLine> In(LabelledCase item)
    {
        if (item.Case.Review.Length > 0)
            yield return new(item, CasePart.Review, item.Case.Review, item.ReviewLabels);
        for (var line = 0; line < item.Case.Chat.Count; line++)
        {
            if (item.Case.Chat[line].From == Speaker.Buyer)
                yield return new(item, CasePart.Line(line), item.Case.Chat[line].Text, item.LineLabels[line]);
        }
    }
}

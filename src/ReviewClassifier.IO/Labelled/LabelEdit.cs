using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled;

/// <summary>New labels for one case; what is not named stays.</summary>
public sealed record LabelEdit
{
    /// <summary>Whether the case label and its pattern change.</summary>
    public bool ChangesCase { get; init; }

    /// <summary>The new pattern, which makes the case malicious; null makes it genuine.</summary>
    public Pattern? Pattern { get; init; }

    /// <summary>The new labels of the review; null where they stay.</summary>
    public IReadOnlyList<EvidenceLabel>? ReviewLabels { get; init; }

    /// <summary>The new labels of lines, by their place in the chat.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<EvidenceLabel>> LineLabels { get; init; } = new Dictionary<int, IReadOnlyList<EvidenceLabel>>();

    /// <summary>The case with the new labels.</summary>
    public LabelledCase Of(LabelledCase item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item with
        {
            Malicious = ChangesCase ? Pattern is not null : item.Malicious,
            Pattern = ChangesCase ? Pattern : item.Pattern,
            ReviewLabels = ReviewLabels ?? item.ReviewLabels,
            LineLabels = [.. item.LineLabels.Select((labels, line) => LineLabels.GetValueOrDefault(line, labels))],
        };
    }
}

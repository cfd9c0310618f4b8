using ReviewClassifier.Cases;

namespace ReviewClassifier.Web.Labelling;

/// <summary>The labelling guide's rules, for a judgement of one case.</summary>
public static class JudgementRules
{
    /// <summary>The longest note, in UTF-16 code units.</summary>
    public const int LongestNote = 2000;

    /// <summary>What a judgement may never be, not even half-done; null where it is sound.</summary>
    public static string? Unsound(Judgement judgement, Case item)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(item);
        foreach (var (line, labels) in judgement.LineLabels)
        {
            if (line < 0 || line >= item.Chat.Count)
                return $"There is no chat line {line}; label lines 0 to {item.Chat.Count - 1}.";
            if (item.Chat[line].From != Speaker.Buyer)
                return $"Chat line {line} is the shop's; label the buyer's lines only.";
            if (labels is not { Count: > 0 } || labels.Distinct().Count() != labels.Count)
                return $"Chat line {line} must name each label once, and at least one.";
        }

        if (judgement.ReviewLabels.Distinct().Count() != judgement.ReviewLabels.Count)
            return "The review must name each label once.";
        if (judgement.ReviewLabels.Count > 0 && string.IsNullOrWhiteSpace(item.Review))
            return "There is no review to label.";
        if (judgement.Pattern is not null && judgement.Label != CaseLabel.Malicious)
            return "Only a malicious case has a pattern; remove it or call the case malicious.";
        return judgement.Note is { Length: 0 or > LongestNote } ? $"A note has 1 to {LongestNote} characters, or is null." : null;
    }

    /// <summary>What a sound judgement still lacks to be finished: <c>label</c> or <c>pattern</c>; null where nothing lacks.</summary>
    public static string? Missing(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Label is null ? "label" : judgement.Label == CaseLabel.Malicious && judgement.Pattern is null ? "pattern" : null;
    }
}

using System.Text.Json.Serialization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Web.Labelling;

/// <summary>What a person judged of a case, perhaps not yet all of it.</summary>
/// <param name="Label">The case label; null while undecided.</param>
/// <param name="Pattern">Which kind of malicious; null while undecided and for genuine.</param>
/// <param name="ReviewLabels">The evidence labels of the review, each once.</param>
/// <param name="LineLabels">The evidence labels of chat lines by their place from 0; lines without any are left out.</param>
/// <param name="Note">Why, in the person's own words; null where nothing is noted.</param>
public sealed record Judgement(
    CaseLabel? Label,
    Pattern? Pattern,
    IReadOnlyList<EvidenceLabel> ReviewLabels,
    IReadOnlyDictionary<int, IReadOnlyList<EvidenceLabel>> LineLabels,
    string? Note)
{
    /// <summary>Nothing judged.</summary>
    public static Judgement Blank { get; } = new(null, null, [], new Dictionary<int, IReadOnlyList<EvidenceLabel>>(), null);

    /// <summary>Whether nothing is judged.</summary>
    [JsonIgnore]
    public bool IsBlank => Label is null && Pattern is null && ReviewLabels.Count == 0 && LineLabels.Count == 0 && Note is null;

    /// <summary>What a file already holds of a judgement; a pattern beside the wrong label is dropped.</summary>
    public static Judgement Of(CaseToLabel item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var labelled = Enumerable.Range(0, item.LineLabels.Count).Where(i => item.LineLabels[i].Count > 0);
        var lines = labelled.ToDictionary(i => i, i => item.LineLabels[i]);
        var label = item.Malicious is { } malicious ? malicious ? CaseLabel.Malicious : CaseLabel.Genuine : (CaseLabel?)null;
        return new Judgement(label, label == CaseLabel.Malicious ? item.Pattern : null, item.ReviewLabels, lines, item.Note);
    }

    /// <summary>The labelled case as training reads it; the judgement must be finished.</summary>
    public LabelledCase ToLabelled(Case item, string group, string? by, DateTime? at)
    {
        ArgumentNullException.ThrowIfNull(item);
        var lines = Enumerable.Range(0, item.Chat.Count).Select(i => LineLabels.GetValueOrDefault(i, [])).ToArray();
        return new LabelledCase(item, group, Label == CaseLabel.Malicious, Pattern, ReviewLabels, lines, Note, by, at);
    }
}

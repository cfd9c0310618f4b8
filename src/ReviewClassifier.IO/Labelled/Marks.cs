using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled.Tables;

namespace ReviewClassifier.IO.Labelled;

/// <summary>A judgement put together out of the marks that a person set in another program, in any order.</summary>
internal sealed class Marks(Case item)
{
    private readonly List<EvidenceLabel> review = [];
    private readonly List<EvidenceLabel>[] lines = [.. item.Chat.Select(_ => new List<EvidenceLabel>())];
    private bool? malicious;
    private Pattern? pattern;

    public string? Note { get; set; }

    public string? LabelledBy { get; set; }

    public DateTime? LabelledAt { get; set; }

    public Breach? Label(string word)
    {
        if (!LabelWords.TryLabel(word, out var value))
        {
            return new("label", $"\"{Faults.Quote.Literal(word)}\"", CaseRules.Labels, CaseRules.Decide);
        }

        var before = malicious ?? value;
        malicious = value;
        return before == value ? null : new("label", "both", $"either {CaseRules.Labels}", CaseRules.Decide);
    }

    public Breach? Pattern(string word)
    {
        if (!LabelWords.TryPattern(word, out var value))
        {
            return new("pattern", $"\"{Faults.Quote.Literal(word)}\"", CaseRules.Names<Pattern>("one of "), "correct the name");
        }

        var before = pattern ?? value;
        pattern = value;
        return before == value ? null : new("pattern", "two patterns", "one", "keep the one that fits best");
    }

    public Breach? Review(string word) => Evidence(word, out var label) ?? Add(review, label);

    /// <summary>
    /// Marks lines from first to last. A mark may pass over what the shop says in between, but not stand on that alone.
    /// </summary>
    public Breach? Lines(string word, int first, int last)
    {
        if (Evidence(word, out var label) is { } breach)
        {
            return breach;
        }

        if (first < 0 || last >= lines.Length || first > last)
        {
            return new(
                "labels", $"a mark on the lines {first} to {last}", $"lines from 0 to {lines.Length - 1}", "mark lines of this chat");
        }

        var marked = Enumerable.Range(first, last - first + 1).Where(i => item.Chat[i].From == Speaker.Buyer).ToArray();
        foreach (var line in marked)
        {
            Add(lines[line], label);
        }

        return marked.Length > 0 ? null : CaseRules.ShopLine("labels", 1);
    }

    public Breach? Check() => CaseRules.OfLabel(malicious, pattern);

    public LabelledCase ToLabelled(string group) =>
        new(
            item, group, malicious == true, pattern, review.ToArray(), [.. lines.Select(labels => labels.ToArray())],
            Note, LabelledBy, LabelledAt);

    private static Breach? Evidence(string word, out EvidenceLabel label) => LabelWords.TryEvidence(word, out label)
        ? null
        : new("labels", $"\"{Faults.Quote.Literal(word)}\"", CaseRules.Names<EvidenceLabel>("one of "), "correct the name");

    // Two spans of one line may well carry the same label.
    private static Breach? Add(List<EvidenceLabel> labels, EvidenceLabel label)
    {
        if (!labels.Contains(label))
        {
            labels.Add(label);
        }

        return null;
    }
}

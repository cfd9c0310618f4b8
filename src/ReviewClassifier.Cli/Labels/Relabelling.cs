using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Labels;

namespace ReviewClassifier.Cli.Labels;

/// <summary>A decision that was not carried out, and why.</summary>
internal sealed record RefusedDecision(Decision Decision, string Reason);

/// <summary>What decisions come to: new labels for some cases, and the decisions that cannot be carried out.</summary>
/// <param name="Edits">The new labels, by the case's id.</param>
/// <param name="Kept">How many decisions leave a label as it is.</param>
/// <param name="Open">How many rows hold no decision.</param>
/// <param name="Refused">The decisions that cannot be carried out.</param>
internal sealed record Relabelling(
    IReadOnlyDictionary<string, LabelEdit> Edits, int Kept, int Open, IReadOnlyList<RefusedDecision> Refused)
{
    public static Relabelling Of(IReadOnlyList<Decision> decisions, IReadOnlyList<LabelledCase> cases)
    {
        var byDigest = cases.ToLookup(CaseDigest.Of);
        var ids = cases.Select(c => c.Case.Id).ToHashSet(StringComparer.Ordinal);
        var decided = decisions.Where(d => d.Decided.Length > 0 && !Is(d, "keep")).ToArray();
        var refused = new List<RefusedDecision>();
        var edits = new Dictionary<string, LabelEdit>(StringComparer.Ordinal);
        foreach (var sameCase in decided.GroupBy(d => d.Digest))
        {
            if (byDigest[sameCase.Key].FirstOrDefault() is not { } item)
            {
                refused.AddRange(sameCase.Select(d => new RefusedDecision(d, ids.Contains(d.Id)
                    ? "the case has changed since; check again, for what was decided may no longer fit"
                    : "no such case is in these files; give the files that were checked")));
                continue;
            }

            var edit = new LabelEdit();
            foreach (var samePart in sameCase.GroupBy(d => d.Part))
            {
                var next = Edit(edit, [.. samePart], item, refused);
                edit = next;
            }

            if (edit.Of(item) is { } changed && CaseDigest.Of(changed) != CaseDigest.Of(item))
                edits[item.Case.Id] = edit;
        }

        return new Relabelling(
            edits, decisions.Count(d => Is(d, "keep")), decisions.Count(d => d.Decided.Length == 0), [.. refused.OrderBy(r => r.Decision.SheetLine)]);
    }

    private static LabelEdit Edit(LabelEdit edit, Decision[] decisions, LabelledCase item, List<RefusedDecision> refused)
    {
        var labels = decisions.Select(d => Is(d, "change") ? d.Suggested : d.Decided).ToArray();
        string? reason = null;
        if (labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            reason = "another row decides otherwise for the same label; decide once";
        else if (!CasePart.TryParse(decisions[0].Part, out var part))
            reason = "the line is neither case, review nor a number; leave that column as it was";
        else if (part.IsCase)
            edit = OfCase(edit, labels[0], out reason);
        else
            edit = OfLine(edit, part, labels[0], item, out reason);
        if (reason is not null)
            refused.AddRange(decisions.Select(d => new RefusedDecision(d, reason)));
        return edit;
    }

    private static LabelEdit OfCase(LabelEdit edit, string label, out string? reason)
    {
        var known = LabelWords.TryParse(label, out Pattern? pattern);
        reason = known ? null : $"\"{label}\" is no decision on a case: expected keep, change, genuine, or malicious and one of {Names<Pattern>()}";
        return known ? edit with { ChangesCase = true, Pattern = pattern } : edit;
    }

    private static LabelEdit OfLine(LabelEdit edit, CasePart part, string label, LabelledCase item, out string? reason)
    {
        reason = null;
        if (!LabelWords.TryParse(label, out IReadOnlyList<EvidenceLabel> labels))
            reason = $"\"{label}\" is no decision on a line: expected keep, change, none, or some of {Names<EvidenceLabel>()}";
        else if (part.ChatLine is { } at && (at >= item.Case.Chat.Count || item.Case.Chat[at].From != Speaker.Buyer))
            reason = "the case has no such line of the buyer; leave the column line as it was";
        else if (part.ChatLine is { } line)
            return edit with { LineLabels = new Dictionary<int, IReadOnlyList<EvidenceLabel>>(edit.LineLabels) { [line] = labels } };
        else if (item.Case.Review.Length == 0)
            reason = "the case has no review";
        else
            return edit with { ReviewLabels = labels };
        return edit;
    }

    private static bool Is(Decision decision, string word) => decision.Decided.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", SnakeCase<T>.AllNames);
}

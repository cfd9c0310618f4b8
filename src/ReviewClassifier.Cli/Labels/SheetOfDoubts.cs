using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Labels;
using ReviewClassifier.Training.Labels.Check;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Cli.Labels;

/// <summary>Makes the rows of a sheet of decisions from what was found out about labels.</summary>
/// <param name="cases">The labelled set.</param>
/// <param name="places">Where its cases stand.</param>
internal sealed class SheetOfDoubts(IReadOnlyList<LabelledCase> cases, IReadOnlyDictionary<string, CasePlace> places)
{
    private readonly Dictionary<string, LabelledCase> _cases = cases.ToDictionary(c => c.Case.Id, StringComparer.Ordinal);

    /// <summary>
    /// A row for each label that the models doubt, the most doubted first, and for each that contradicts another of the same or nearly the same
    /// text: after those of equal confidence, or with its reason added where the models doubt it too.
    /// </summary>
    public IReadOnlyList<Decision> Rows(CheckedLabels ranking, IEnumerable<Finding> contradictions)
    {
        var all = ranking.Cases.Concat(ranking.Lines).ToDictionary(r => r.Place);
        var said = contradictions.Where(f => f.Suggested is not null && all.ContainsKey(f.Place)).ToLookup(f => f.Place);
        return
        [
            .. all.Values.Where(r => r.IsSuspicious || said[r.Place].Any())
                .OrderBy(r => r.Confidence)
                .ThenBy(r => r.Place.Id, StringComparer.Ordinal)
                .Select(r => Row(r, [.. said[r.Place]])),
        ];
    }

    private Decision Row(RankedLabel label, Finding[] contradictions)
    {
        var item = _cases[label.Place.Id];
        var place = places[label.Place.Id];
        return new Decision
        {
            File = place.File,
            Row = place.Row,
            Id = label.Place.Id,
            Part = label.Place.Part.ToString(),
            Text = Text(item, label.Place.Part),
            Given = label.Given,
            Suggested = label.IsSuspicious ? label.Suggested : contradictions[0].Suggested!,
            Confidence = label.Confidence,
            Reason = string.Join("; ", [.. label.IsSuspicious ? [label.Reason] : Array.Empty<string>(), .. contradictions.Select(c => c.What)]),
            Digest = CaseDigest.Of(item),
        };
    }

    // A case is told by its review and the buyer's lines.
    private static string Text(LabelledCase item, CasePart part)
    {
        if (part.ChatLine is { } line)
            return item.Case.Chat[line].Text;
        var words = item.Case.Chat.Where(l => l.From == Speaker.Buyer).Select(l => l.Text).Prepend(item.Case.Review);
        return part.IsCase ? string.Join(" | ", words.Where(text => text.Length > 0)) : item.Case.Review;
    }
}

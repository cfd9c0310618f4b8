using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>Contradictions between a case's label, its pattern and the labels of its lines (source: the labelling guide).</summary>
internal static class GuideRules
{
    private static readonly Dictionary<Pattern, EvidenceLabel[]> _carries = new()
    {
        [Pattern.Extortion] = [EvidenceLabel.Threat, EvidenceLabel.Demand],
        [Pattern.Freebie] = [EvidenceLabel.Threat, EvidenceLabel.Demand],
        [Pattern.RefundKeep] = [EvidenceLabel.KeepGoods, EvidenceLabel.RefusesProcess],
        [Pattern.Professional] = [EvidenceLabel.AdmitsMalice, EvidenceLabel.Demand, EvidenceLabel.Threat, EvidenceLabel.OffPlatform],
        [Pattern.Entrapment] = [EvidenceLabel.Entrapment],
        [Pattern.Vindictive] = [EvidenceLabel.Abuse, EvidenceLabel.Harassment, EvidenceLabel.AdmitsMalice, EvidenceLabel.AdmitsFault],
        // Steering readers to another shop carries no line label.
        [Pattern.Competitor] = [],
    };

    /// <summary>The contradictions of a case.</summary>
    public static IEnumerable<Finding> Check(LabelledCase item)
    {
        var lines = LabelledLine.In(item).ToArray();
        var labels = lines.SelectMany(l => l.Labels).ToHashSet();
        if (item.Pattern is { } pattern && _carries[pattern] is { Length: > 0 } carries && !carries.Any(labels.Contains))
        {
            var bare = !labels.Any(l => l < EvidenceLabel.Defect);
            yield return new Finding(
                bare ? "malicious_without_label" : "pattern_without_label",
                bare ? Severity.Error : Severity.Warning,
                new LabelPlace(item.Group, item.Case.Id, CasePart.Case),
                bare ? "the case is malicious, but no line has a label toward malicious"
                    : $"the pattern is {SnakeCase<Pattern>.Name(pattern)}, but no line has {Either(carries)}",
                bare ? "label the lines that make it malicious, or change the case's label"
                    : "label the line that shows the pattern, or change the pattern");
        }

        if (!item.Malicious && lines.FirstOrDefault(l => l.Labels.Contains(EvidenceLabel.AdmitsMalice)) is { } admitting)
        {
            yield return new Finding(
                "genuine_admits_malice", Severity.Error, admitting.Place,
                "the case is genuine, but this line has admits_malice", "remove the label, or change the case's label");
        }

        foreach (var line in lines.Where(l => string.IsNullOrWhiteSpace(l.Text) && l.Labels.Count > 0))
        {
            yield return new Finding(
                "label_without_text", Severity.Error, line.Place,
                $"the line is empty, but has {line.LabelNames}", "remove the labels, or fill in the text");
        }
    }

    private static string Either(EvidenceLabel[] labels) => string.Join(" or ", labels.Select(EvidenceLabels.Name));
}

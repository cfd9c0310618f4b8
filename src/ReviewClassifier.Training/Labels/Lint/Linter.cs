using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>Checks a labelled set against the labelling guide and against itself.</summary>
public static class Linter
{
    /// <summary>All findings, in the order of the cases and of their lines.</summary>
    /// <param name="cases">The set; an id stands in it once.</param>
    /// <param name="normalizer">Brings texts into the form in which they are compared.</param>
    public static IReadOnlyList<Finding> Lint(IReadOnlyList<LabelledCase> cases, Normalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(normalizer);
        var comparable = new ComparableText(normalizer);
        Finding[] findings =
        [
            .. cases.SelectMany(GuideRules.Check),
            .. cases.SelectMany(FormRules.Check),
            .. LineAgreement.Check(cases, comparable),
            .. CaseAgreement.Check(cases, comparable),
        ];
        var order = cases.Index().ToDictionary(c => c.Item.Case.Id, c => c.Index, StringComparer.Ordinal);
        return [.. findings.OrderBy(f => order[f.Place.Id]).ThenBy(f => f.Place.Part.Order)];
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Training.Labels.Duplicates;

namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>Cases that say the same, or nearly so.</summary>
internal static class CaseAgreement
{
    /// <summary>The similarity from which two cases are told as near-duplicates.</summary>
    public const double Near = 0.7;

    // A review of fewer letters (「差评」) is written again and again by different buyers.
    private const int FewestLetters = 6;

    /// <summary>One finding for each case that repeats an earlier one.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<LabelledCase> cases, ComparableText comparable)
    {
        var texts = cases.Select(c => TextOf(c, comparable)).ToArray();
        return [.. Same(cases, texts), .. Similar(cases, texts)];
    }

    /// <summary>What the buyer wrote, line by line, in comparable form.</summary>
    public static string TextOf(LabelledCase item, ComparableText comparable) =>
        string.Join('\n', LabelledLine.In(item).Select(line => comparable.Of(line.Text)).Where(text => text.Length > 0));

    private static IEnumerable<Finding> Same(IReadOnlyList<LabelledCase> cases, string[] texts)
    {
        var first = new Dictionary<string, LabelledCase>(StringComparer.Ordinal);
        for (var i = 0; i < cases.Count; i++)
        {
            if (texts[i].Length < FewestLetters || first.TryAdd(texts[i], cases[i]))
                continue;
            var other = first[texts[i]];
            yield return cases[i].Malicious == other.Malicious
                ? new Finding(
                    "case_twice", Severity.Warning, Place(cases[i]), $"the buyer's words are those of {Name(other)}", "remove one of the two")
                : new Finding(
                    "same_case_two_labels", Severity.Error, Place(cases[i]),
                    $"the case is {Label(cases[i])}, but {Name(other)}, with the same words, is {Label(other)}",
                    "decide for one label, or remove one of the two",
                    LabelWords.Of(other.Malicious, other.Pattern));
        }
    }

    private static IEnumerable<Finding> Similar(IReadOnlyList<LabelledCase> cases, string[] texts)
    {
        foreach (var pair in NearDuplicates.Find(texts, Near))
        {
            var (first, second) = (cases[pair.First], cases[pair.Second]);
            var like = FormattableString.Invariant($"{pair.Similarity:P0} of the words are those of {Name(first)}");
            if (first.Malicious != second.Malicious)
            {
                yield return new Finding(
                    "near_duplicate_two_labels", Severity.Warning, Place(second),
                    $"{like}, which is {Label(first)} where this is {Label(second)}",
                    "read both side by side; keep them if the difference is what decides",
                    LabelWords.Of(first.Malicious, first.Pattern));
            }
            else if (first.Group != second.Group)
            {
                yield return new Finding(
                    "near_duplicate", Severity.Warning, Place(second),
                    $"{like} in another file", "remove one of the two: a model tested on this file would have seen it already");
            }
        }
    }

    private static LabelPlace Place(LabelledCase item) => new(item.Group, item.Case.Id, CasePart.Case);

    private static string Name(LabelledCase item) => $"{item.Case.Id} ({item.Group})";

    private static string Label(LabelledCase item) => item.Malicious ? "malicious" : "genuine";
}

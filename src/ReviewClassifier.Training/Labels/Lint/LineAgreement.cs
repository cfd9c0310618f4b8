using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Training.Labels.Duplicates;

namespace ReviewClassifier.Training.Labels.Lint;

/// <summary>Lines that say the same, or nearly so, and are labelled differently.</summary>
internal static class LineAgreement
{
    // 「好」 and 「行」 mean what the line before makes of them; from so many letters on a line mostly means the same everywhere.
    private const int FewestLetters = 4;

    // A shorter line counts where it stands so often, and nearly always with the same labels.
    private const int Often = 10;
    private const double NearlyAlways = 0.9;

    /// <summary>One finding for each line that is labelled otherwise than most lines of the same text, or than one of nearly the same.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<LabelledCase> cases, ComparableText comparable)
    {
        var texts = cases.SelectMany(LabelledLine.In)
            .GroupBy(line => comparable.Of(line.Text))
            .Where(same => same.Key.Length > 0)
            .Select(same => (Text: same.Key, Lines: same.ToArray()))
            .ToArray();
        return [.. texts.SelectMany(t => Same(t.Text, t.Lines)), .. Similar(texts)];
    }

    private static IEnumerable<Finding> Same(string text, LabelledLine[] lines)
    {
        // Of labels equally frequent those that came first: then the later line is told.
        var usual = lines.GroupBy(l => l.LabelNames).OrderByDescending(g => g.Count()).First();
        var share = usual.Count() / (double)lines.Length;
        if (text.Length < FewestLetters && (lines.Length < Often || share < NearlyAlways))
            yield break;
        var example = usual.First();
        foreach (var line in lines.Where(l => l.LabelNames != usual.Key))
        {
            var elsewhere = FormattableString.Invariant(
                $"{usual.Count()} of {lines.Length} lines that say the same have {usual.Key} (such as {example.Place})");
            yield return Otherwise(line, elsewhere, usual.Key);
        }
    }

    private static IEnumerable<Finding> Similar((string Text, LabelledLine[] Lines)[] texts)
    {
        foreach (var pair in NearDuplicates.Find([.. texts.Select(t => t.Text)], CaseAgreement.Near))
        {
            var (first, second) = (texts[pair.First].Lines[0], texts[pair.Second].Lines[0]);
            if (first.LabelNames == second.LabelNames)
                continue;
            var like = FormattableString.Invariant($"{first.Place}, {pair.Similarity:P0} the same, has {first.LabelNames}");
            yield return Otherwise(second, like, first.LabelNames);
        }
    }

    private static Finding Otherwise(LabelledLine line, string elsewhere, string suggested) => new(
        line.Labels.Count == 0 ? "unlabelled_line" : "line_labelled_otherwise", Severity.Warning, line.Place,
        $"the line has {(line.Labels.Count == 0 ? "no label" : line.LabelNames)}, but {elsewhere}",
        "label them alike, unless what stands before makes the difference", suggested);
}

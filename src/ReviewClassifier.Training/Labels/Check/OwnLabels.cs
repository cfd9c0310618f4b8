using ReviewClassifier.Cases;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>
/// How probable malicious is by the labels that a person gave a case's own lines: a second witness beside the models, which read only the
/// text. A logistic regression on which labels stand in the chat and in the review, fitted without the fold that it judges.
/// </summary>
internal static class OwnLabels
{
    private static readonly int _labels = EvidenceLabels.Count;

    /// <summary>The log odds of malicious of each case, cut to ± <see cref="Logistic.Limit"/>.</summary>
    public static double[] Scores(OutOfFoldCase[] cases, CaseTable table)
    {
        var terms = cases.Select(c => Terms(c.Row, table)).ToArray();
        var scores = new double[cases.Length];
        foreach (var fold in cases.Select(c => c.Row.Fold).Distinct())
        {
            var others = Enumerable.Range(0, cases.Length).Where(i => cases[i].Row.Fold != fold).ToArray();
            var weights = Platt.Fit(
                [.. others.Select(i => terms[i])], [.. others.Select(i => cases[i].Row.Malicious)], [.. others.Select(_ => 1.0)]);
            for (var i = 0; i < cases.Length; i++)
            {
                if (cases[i].Row.Fold == fold)
                    scores[i] = Math.Clamp(terms[i].Select((t, j) => t * weights[j]).Sum() + weights[^1], -Logistic.Limit, Logistic.Limit);
            }
        }

        return scores;
    }

    // One term for each label in the chat, one for each in the review, one for whether there is a chat.
    private static double[] Terms(CaseRow row, CaseTable table)
    {
        var terms = new double[(2 * _labels) + 1];
        for (var line = row.FirstLine; line < row.FirstLine + row.LineCount; line++)
        {
            foreach (var label in table.Lines[line].Labels)
                terms[(int)label + (table.Lines[line].IsReview ? _labels : 0)] = 1;
        }

        terms[^1] = row.HasChat ? 1 : 0;
        return terms;
    }
}

using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>
/// Ranks the labels of lines, each label a yes-or-no question of its own. Labels are rare, and models are seldom sure of one: a line that has
/// a label which they give 0.01 may well be right, and so may one that lacks a label which they give 0.95. How probable a wrong label is
/// follows by Bayes from what the models say and from how often labels are missing and superfluous, which the confident joints estimate. Of
/// lines made wrong at random the first 5 % of the ranking held 52 % so, 43 % by self-confidence alone and 35 % by self-confidence less its
/// mean for each label.
/// </summary>
internal static class LineRanking
{
    private static readonly IReadOnlyList<EvidenceLabel> _labels = SnakeCase<EvidenceLabel>.Values;

    public static (IReadOnlyList<RankedLabel> Ranked, IReadOnlyDictionary<string, int> Doubts) Of(OutOfFoldCase[] cases, CaseTable table)
    {
        var lines = cases
            .SelectMany(c => c.Lines.Select((scored, i) => new Line(c.Row, scored, table.Lines[c.Row.FirstLine + i].Labels)))
            .ToArray();
        var learning = _labels
            .Select(label => new ConfidentLearning(
                [.. lines.Select(l => l.Labels.Contains(label))], [.. lines.Select(l => l.Probability(label))]))
            .ToArray();
        var (missing, superfluous) = ErrorRates(learning);
        var ranked = lines.AsParallel().AsOrdered().Select((line, i) => Rank(line, i, learning, missing, superfluous)).ToArray();
        return (
            [.. ranked.OrderBy(r => r.Confidence)],
            _labels.ToDictionary(EvidenceLabels.Name, label => learning[(int)label].Joint[0, 1] + learning[(int)label].Joint[1, 0]));
    }

    // A line is as suspicious as the least believed of its labels, present or absent.
    private static RankedLabel Rank(Line line, int at, ConfidentLearning[] learning, double missing, double superfluous)
    {
        var doubted = _labels.Where(label => learning[(int)label].IsSuspicious(at)).ToArray();
        return new RankedLabel(
            new LabelPlace(line.Row.Group, line.Row.Case.Id, CasePart.Line(line.Scored.Line)),
            LabelWords.Of(line.Labels),
            LabelWords.Of(line.Labels.Except(doubted).Concat(doubted.Except(line.Labels))),
            _labels.Min(label => Right(learning[(int)label].SelfConfidence(at), line.Labels.Contains(label) ? superfluous : missing)),
            string.Join("; ", doubted.Select(label => Reason(line, label, learning[(int)label]))));
    }

    private static double Right(double selfConfidence, double errorRate) =>
        selfConfidence / (selfConfidence + (errorRate * (1 - selfConfidence)));

    // Of all labels together, for of a single rare one the joint counts too few.
    private static (double Missing, double Superfluous) ErrorRates(ConfidentLearning[] learning)
    {
        const double least = 1e-4;
        var sum = new double[2, 2];
        foreach (var estimate in learning.Select(l => l.Estimate()))
        {
            for (var cell = 0; cell < 4; cell++)
                sum[cell / 2, cell % 2] += estimate[cell / 2, cell % 2];
        }

        return (Rate(sum[0, 1], sum[1, 1]), Rate(sum[1, 0], sum[0, 0]));

        static double Rate(double wrong, double right) => wrong + right > 0 ? Math.Max(least, wrong / (wrong + right)) : least;
    }

    private static string Reason(Line line, EvidenceLabel label, ConfidentLearning learning) => line.Labels.Contains(label)
        ? FormattableString.Invariant(
            $"{EvidenceLabels.Name(label)} is there, but models that never saw this file give it {line.Probability(label):F3}")
            + FormattableString.Invariant($", and {learning.Yes:F2} on average to lines that have it")
        : FormattableString.Invariant(
            $"{EvidenceLabels.Name(label)} is not there, but models that never saw this file give it {line.Probability(label):F2}")
            + FormattableString.Invariant($", more than the {learning.Yes:F2} that lines with it get on average");

    private sealed record Line(CaseRow Row, ScoredLine Scored, IReadOnlyList<EvidenceLabel> Labels)
    {
        public double Probability(EvidenceLabel label) => Logistic.Probability(Scored.Columns[EvidenceColumns.Of(label)]);
    }
}

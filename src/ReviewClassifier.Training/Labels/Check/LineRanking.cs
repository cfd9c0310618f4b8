using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>Ranks the labels of lines, each label a yes-or-no question of its own.</summary>
internal static class LineRanking
{
    private static readonly IReadOnlyList<EvidenceLabel> _labels = SnakeCase<EvidenceLabel>.Values;

    public static (IReadOnlyList<RankedLabel> Ranked, IReadOnlyDictionary<string, double> Errors) Of(OutOfFoldCase[] cases, CaseTable table)
    {
        var lines = cases.SelectMany(c => c.Lines.Select((scored, i) => new Line(c.Row, scored, table.Lines[c.Row.FirstLine + i].Labels))).ToArray();
        var learning = _labels
            .Select(label => new ConfidentLearning([.. lines.Select(l => l.Labels.Contains(label))], [.. lines.Select(l => l.Probability(label))]))
            .ToArray();
        if (Environment.GetEnvironmentVariable("DUMPP") is { } dump)
            System.IO.File.WriteAllLines(dump, lines.Select(l => $"{new LabelPlace(l.Row.Group, l.Row.Case.Id, CasePart.Line(l.Scored.Line))}\t{LabelWords.Of(l.Labels)}\t{string.Join(' ', _labels.Select(x => l.Probability(x).ToString("G6", System.Globalization.CultureInfo.InvariantCulture)))}"));
        var ranked = lines.AsParallel().AsOrdered().Select((line, i) => Rank(line, i, learning)).ToArray();
        return ([.. ranked.OrderBy(r => r.Score)], _labels.ToDictionary(EvidenceLabels.Name, label => learning[(int)label].EstimatedErrors()));
    }

    // A line is as suspicious as the least believed of its labels, present or absent.
    private static RankedLabel Rank(Line line, int at, ConfidentLearning[] learning)
    {
        var doubted = _labels.Where(label => learning[(int)label].IsSuspicious(at)).ToArray();
        return new RankedLabel(
            new LabelPlace(line.Row.Group, line.Row.Case.Id, CasePart.Line(line.Scored.Line)),
            LabelWords.Of(line.Labels),
            LabelWords.Of(line.Labels.Except(doubted).Concat(doubted.Except(line.Labels))),
            learning.Min(l => l.SelfConfidence(at)),
            learning.Min(l => l.AdjustedConfidence(at)),
            string.Join("; ", doubted.Select(label => Reason(line, label, learning[(int)label]))));
    }

    private static string Reason(Line line, EvidenceLabel label, ConfidentLearning learning) => line.Labels.Contains(label)
        ? FormattableString.Invariant(
            $"{EvidenceLabels.Name(label)} is there, but models that never saw this file give it {line.Probability(label):F3}, and {learning.Yes:F2} on average to lines that have it")
        : FormattableString.Invariant(
            $"{EvidenceLabels.Name(label)} is not there, but models that never saw this file give it {line.Probability(label):F2}, more than the {learning.Yes:F2} that lines with it get on average");

    private sealed record Line(CaseRow Row, ScoredLine Scored, IReadOnlyList<EvidenceLabel> Labels)
    {
        public double Probability(EvidenceLabel label) => Logistic.Probability(Scored.Columns[EvidenceColumns.Of(label)]);
    }
}

using ReviewClassifier.Training.CrossValidation;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>Ranks case labels by self-confidence.</summary>
internal static class CaseRanking
{
    public static (IReadOnlyList<RankedLabel> Ranked, double Errors) Of(OutOfFoldCase[] cases)
    {
        var learning = new ConfidentLearning([.. cases.Select(c => c.Row.Malicious)], [.. cases.Select(c => c.Probability)]);
        var ranked = cases.Select((item, i) => Rank(item, i, learning));
        return ([.. ranked.OrderBy(r => r.Score)], learning.EstimatedErrors());
    }

    private static RankedLabel Rank(OutOfFoldCase item, int at, ConfidentLearning learning)
    {
        var (row, confidence) = (item.Row, learning.SelfConfidence(at));
        var given = LabelWords.Of(row.Malicious, row.Pattern);
        var place = new LabelPlace(row.Group, row.Case.Id, CasePart.Case);
        return learning.IsSuspicious(at)
            ? new(place, given, row.Malicious ? LabelWords.Of(false, null) : LabelWords.Of(true, item.Pattern), confidence, confidence, Reason(item, learning))
            : new(place, given, given, confidence, confidence, "");
    }

    private static string Reason(OutOfFoldCase item, ConfidentLearning learning)
    {
        var usual = item.Row.Malicious ? learning.Yes : 1 - learning.No;
        var strongest = item.Lines.Length == 0 ? -1 : Array.IndexOf(item.Strengths, item.Strengths.Max());
        var line = strongest < 0 ? "" : FormattableString.Invariant(
            $"; the line that speaks most for malicious is {Name(CasePart.Line(item.Lines[strongest].Line))}, {item.Strengths[strongest]:F2}");
        return FormattableString.Invariant(
            $"models that never saw this file give malicious {item.Probability:F2}, and {usual:F2} on average to cases labelled as this one{line}");
    }

    private static string Name(CasePart part) => part.ChatLine is { } line ? FormattableString.Invariant($"chat line {line}") : "the review";
}

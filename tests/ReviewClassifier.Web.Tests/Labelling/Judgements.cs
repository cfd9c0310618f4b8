using ReviewClassifier.Cases;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Web.Tests.Labelling;

/// <summary>Judgements for the tests; <see cref="Samples"/>' buyer speaks in lines 0 and 3.</summary>
internal static class Judgements
{
    public static Judgement Genuine { get; } = Judgement.Blank with { Label = CaseLabel.Genuine, ReviewLabels = [EvidenceLabel.Defect] };

    public static Judgement Extortion { get; } = Judgement.Blank with
    {
        Label = CaseLabel.Malicious,
        Pattern = Pattern.Extortion,
        LineLabels = new Dictionary<int, IReadOnlyList<EvidenceLabel>> { [3] = [EvidenceLabel.Threat, EvidenceLabel.Demand] },
        Note = "要五十块",
    };

    public static Judgement OnLine(int line, params EvidenceLabel[] labels) =>
        Judgement.Blank with { LineLabels = new Dictionary<int, IReadOnlyList<EvidenceLabel>> { [line] = labels } };
}

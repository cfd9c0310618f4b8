using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Tests.Labels;

/// <summary>Labelled cases of a review alone, for tests of labels.</summary>
internal static class Judged
{
    public static LabelledCase Case(string id, string review, Pattern? pattern, EvidenceLabel[] labels) =>
        new(new Case(id, null, null, 1, review, null, []), "x", pattern is not null, pattern, labels, []);
}

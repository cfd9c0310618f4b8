using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A pool without what is labelled already and without repetitions, each case with its comparable text.</summary>
internal sealed class PoolTexts
{
    public PoolTexts(IReadOnlyList<Case> pool, IReadOnlyList<LabelledCase> labelled, Normalizer normalizer)
    {
        var comparable = new ComparableText(normalizer);
        Labelled = [.. labelled.Select(c => CaseAgreement.TextOf(c, comparable))];
        var known = Labelled.ToHashSet(StringComparer.Ordinal);
        var cases = new List<Case>();
        var texts = new List<string>();
        foreach (var item in pool)
        {
            var text = CaseAgreement.TextOf(PoolModel.Unlabelled(item), comparable);
            if (text.Length == 0 || !known.Add(text))
                continue;
            cases.Add(item);
            texts.Add(text);
        }

        (Cases, Texts) = (cases, texts);
    }

    /// <summary>The cases that are worth a look.</summary>
    public IReadOnlyList<Case> Cases { get; }

    /// <summary>Their texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The texts of the labelled cases.</summary>
    public IReadOnlyList<string> Labelled { get; }
}

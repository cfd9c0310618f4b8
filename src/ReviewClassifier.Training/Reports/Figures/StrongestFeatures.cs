using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>The n-grams that weigh most in each label, either way.</summary>
/// <param name="Vocabulary">The features.</param>
/// <param name="Weights">A row of weights for each evidence label, in order of declaration.</param>
internal sealed record StrongestFeatures(Vocabulary Vocabulary, IReadOnlyList<float[]> Weights)
{
    private const int Told = 12;

    /// <summary>The features of a bundle.</summary>
    public static StrongestFeatures Of(ModelBundle bundle)
    {
        var count = bundle.Vocabulary.Count;
        return new StrongestFeatures(
            bundle.Vocabulary,
            [.. SnakeCase<EvidenceLabel>.Values.Select(label => Enumerable.Range(0, count).Select(id => bundle.Evidence.WeightsOf(id)[EvidenceColumns.Of(label)]).ToArray())]);
    }

    /// <summary>Finds them and their text in cases; those that stand in none are left out.</summary>
    public IReadOnlyList<FeatureFigure> Find(IEnumerable<Case> cases)
    {
        var strongest = Weights.Select(weights => (For: Top(weights, 1), Against: Top(weights, -1))).ToArray();
        var wanted = strongest.SelectMany(s => s.For.Concat(s.Against)).Select(id => Vocabulary.Keys[id]).ToHashSet();
        var names = NGramNames.Find(wanted, cases, TextTools.OpenDefault());
        return
        [
            .. SnakeCase<EvidenceLabel>.Values.Select((label, i) => new FeatureFigure(
                EvidenceLabels.Name(label), Named(strongest[i].For, Weights[i], names), Named(strongest[i].Against, Weights[i], names))),
        ];
    }

    private static int[] Top(float[] weights, int sign) =>
        [.. Enumerable.Range(0, weights.Length).Where(id => weights[id] * sign > 0).OrderByDescending(id => weights[id] * sign).ThenBy(id => id).Take(Told)];

    private List<WeightFigure> Named(int[] ids, float[] weights, IReadOnlyDictionary<ulong, string> names) =>
    [
        .. ids.Where(id => names.ContainsKey(Vocabulary.Keys[id]))
            .Select(id => new WeightFigure(names[Vocabulary.Keys[id]], Math.Round(weights[id], 3))),
    ];
}

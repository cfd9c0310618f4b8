using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Agreement;

/// <summary>Measures how far annotators agree on the cases that both judged.</summary>
public static class AgreementMeasure
{
    /// <summary>The name under which the case label is told.</summary>
    public const string CaseLabel = "malicious";

    private const int Draws = 1000;

    /// <summary>Every two annotators who share a case.</summary>
    /// <param name="annotators">Who judged what.</param>
    /// <param name="seed">Decides the draws of the bootstrap.</param>
    public static IReadOnlyList<PairAgreement> Pairs(IReadOnlyList<Annotations> annotators, int seed)
    {
        ArgumentNullException.ThrowIfNull(annotators);
        var pairs =
            from second in Enumerable.Range(0, annotators.Count)
            from first in Enumerable.Range(0, second)
            select Measure(annotators[first], annotators[second], seed);
        return [.. pairs.Where(p => p.Cases + p.Unlike > 0)];
    }

    private static PairAgreement Measure(Annotations first, Annotations second, int seed)
    {
        var shared = first.Cases.Keys.Where(second.Cases.ContainsKey).Select(id => (First: first.Cases[id], Second: second.Cases[id])).ToArray();
        var same = shared.Where(c => IsSame(c.First.Case, c.Second.Case)).ToArray();
        var counts = same.Select(c => Count(c.First, c.Second)).ToArray();
        var labels = SnakeCase<EvidenceLabel>.AllNames.Prepend(CaseLabel).Select((name, i) =>
        {
            var own = counts.Select(c => c[i]).ToArray();
            var (low, high) = Interval(own, seed);
            return new LabelAgreement(name, Sum(own), low, high);
        });
        return new PairAgreement(
            first.Annotator, second.Annotator, same.Length, shared.Length - same.Length, [.. labels],
            [.. same.SelectMany(c => Differences(c.First, c.Second))]);
    }

    // The same words in the same mouths; what each annotator's file says besides does not matter.
    private static bool IsSame(Case first, Case second) =>
        first.Review == second.Review && first.Chat.Select(l => (l.From, l.Text)).SequenceEqual(second.Chat.Select(l => (l.From, l.Text)));

    private static Kappa[] Count(LabelledCase first, LabelledCase second)
    {
        var counts = new Kappa[1 + EvidenceLabels.Count];
        counts[0] = default(Kappa).With(first.Malicious, second.Malicious);
        foreach (var (one, other) in LabelledLine.In(first).Zip(LabelledLine.In(second)))
        {
            foreach (var label in SnakeCase<EvidenceLabel>.Values)
                counts[1 + (int)label] = counts[1 + (int)label].With(one.Labels.Contains(label), other.Labels.Contains(label));
        }

        return counts;
    }

    // Whole cases are drawn, so that the lines of one chat are in or out together (percentile bootstrap; Efron, 1979).
    private static (double Low, double High) Interval(Kappa[] counts, int seed)
    {
        var random = new Random(seed);
        var values = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = default(Kappa);
            for (var i = 0; i < counts.Length; i++)
                sum += counts[random.Next(counts.Length)];
            if (!double.IsNaN(sum.Value))
                values.Add(sum.Value);
        }

        values.Sort();
        return values.Count == 0 || double.IsNaN(Sum(counts).Value)
            ? (double.NaN, double.NaN)
            : (values[(int)(values.Count * 0.025)], values[Math.Min((int)(values.Count * 0.975), values.Count - 1)]);
    }

    private static Kappa Sum(Kappa[] counts) => counts.Aggregate(default(Kappa), (sum, next) => sum + next);

    private static IEnumerable<Disagreement> Differences(LabelledCase first, LabelledCase second)
    {
        var (mine, theirs) = (LabelWords.Of(first.Malicious, first.Pattern), LabelWords.Of(second.Malicious, second.Pattern));
        if (mine != theirs)
            yield return new Disagreement(new LabelPlace(first.Group, first.Case.Id, CasePart.Case), first.Case.Review, mine, theirs);
        foreach (var (one, other) in LabelledLine.In(first).Zip(LabelledLine.In(second)))
        {
            if (one.LabelNames != other.LabelNames)
                yield return new Disagreement(one.Place, one.Text, one.LabelNames, other.LabelNames);
        }
    }
}

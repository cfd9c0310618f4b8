using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>A labelled set with wrong labels put in on purpose, to see whether a check finds them.</summary>
/// <param name="Cases">The set.</param>
/// <param name="Wrong">Where the wrong labels stand.</param>
public sealed record LabelNoise(IReadOnlyList<LabelledCase> Cases, IReadOnlySet<LabelPlace> Wrong)
{
    /// <summary>Turns the case label of a share of the cases; a genuine case gets a pattern by chance.</summary>
    public static LabelNoise OfCases(IReadOnlyList<LabelledCase> cases, double share, int seed)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var random = new Random(seed);
        var turned = Draw(cases.Count, share, random);
        var patterns = SnakeCase<Pattern>.Values;
        return new(
            [.. cases.Select((c, i) => !turned.Contains(i) ? c
                : c.Malicious ? c with { Malicious = false, Pattern = null }
                : c with { Malicious = true, Pattern = patterns[random.Next(patterns.Count)] })],
            turned.Select(i => new LabelPlace(cases[i].Group, cases[i].Case.Id, CasePart.Case)).ToHashSet());
    }

    /// <summary>Makes a share of the lines wrong: one that has labels loses one of them, one that has none gets one, by chance.</summary>
    public static LabelNoise OfLines(IReadOnlyList<LabelledCase> cases, double share, int seed)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var random = new Random(seed);
        var lines = cases.SelectMany(LabelledLine.In).ToArray();
        var wrong = Draw(lines.Length, share, random).Order().ToDictionary(i => lines[i].Place, i => Spoil(lines[i].Labels, random));
        return new([.. cases.Select(c => Spoil(c, wrong))], wrong.Keys.ToHashSet());
    }

    private static LabelledCase Spoil(LabelledCase item, Dictionary<LabelPlace, IReadOnlyList<EvidenceLabel>> wrong)
    {
        return item with
        {
            ReviewLabels = At(CasePart.Review) ?? item.ReviewLabels,
            LineLabels = [.. item.LineLabels.Select((labels, line) => At(CasePart.Line(line)) ?? labels)],
        };

        IReadOnlyList<EvidenceLabel>? At(CasePart part) => wrong.GetValueOrDefault(new LabelPlace(item.Group, item.Case.Id, part));
    }

    private static IReadOnlyList<EvidenceLabel> Spoil(IReadOnlyList<EvidenceLabel> labels, Random random)
    {
        if (labels.Count == 0)
            return [(EvidenceLabel)random.Next(EvidenceLabels.Count)];
        var lost = random.Next(labels.Count);
        return [.. labels.Where((_, i) => i != lost)];
    }

    private static HashSet<int> Draw(int count, double share, Random random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return [.. order.Take((int)Math.Round(count * share))];
    }
}

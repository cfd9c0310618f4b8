using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Slices;

/// <summary>Divides the cases by what they are like and measures each part.</summary>
internal sealed class Slicing(IReadOnlyList<Sample> samples, IReadOnlyList<CaseFacts> facts, TrainingOptions options)
{
    private const int MostValues = 12;
    private const int LeastOfEach = 20;
    private const string Unknown = "(unknown)";
    private const string Rest = "(all others)";
    private static readonly (int UpTo, string Name)[] _lengths =
        [(20, "up to 20"), (50, "21 to 50"), (100, "51 to 100"), (200, "101 to 200"), (int.MaxValue, "over 200")];

    private static readonly Metric _auc = MetricList.Of("auc_chat") with { Uses = s => s.IsLabelled };
    private static readonly Metric _recall = MetricList.Of("recall_chat") with { Uses = s => s.IsLabelled && s.Malicious };
    private static readonly Metric _alarms = MetricList.Of("genuine_called_malicious");
    private static readonly Metric _evidence = MetricList.Of("evidence_ap");
    private static readonly Metric _background = MetricList.Of("false_alarms_reviews") with { Uses = s => !s.IsLabelled };

    // The mean of both recalls, so that a slice that is nearly all of one kind is no better or worse for it.
    private static readonly Metric _balanced = _auc with
    {
        Prepare = cases =>
        {
            var recall = Estimators.Share<Sample>(cases, s => s.Malicious ? [s] : [], s => s.Verdict == Verdict.Malicious);
            var quiet = Estimators.Share<Sample>(cases, s => s.Malicious ? [] : [s], s => s.Verdict != Verdict.Malicious);
            return weights => (recall(weights) + quiet(weights)) / 2;
        },
    };

    /// <summary>The metrics of a slice by which two models are compared too.</summary>
    public static IReadOnlyList<Metric> Metrics { get; } = [_balanced, _auc, _recall, _alarms, _evidence, _background];

    /// <summary>Measures the slices of all dimensions.</summary>
    public IReadOnlyList<SliceFigure> Measure() =>
        [.. Divide().SelectMany(dimension => dimension.Values.Select(value => Measure(dimension.Name, value.Name, value.Members)))];

    /// <summary>The slices in which the model is worst, each of some cases of both kinds; fewer where there are fewer.</summary>
    public static IReadOnlyList<SliceFigure> Worst(IReadOnlyList<SliceFigure> slices, int count) =>
    [
        .. slices.Where(s => s.Malicious >= LeastOfEach && s.Cases - s.Malicious >= LeastOfEach)
            .OrderBy(s => s.Balanced.Value)
            .ThenBy(s => s.Value, StringComparer.Ordinal)
            .Take(count),
    ];

    /// <summary>The cases' places, by dimension and part.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<(string Name, int[] Members)> Values)> Divide() =>
    [
        ("chat", By(i => samples[i].HasChat ? "with chat" : "without chat", inOrder: true)),
        ("platform", By(i => Named(samples[i].Case.Platform))),
        ("category", By(i => Named(samples[i].Case.Category))),
        ("script", By(i => facts[i].Script)),
        ("length", By(i => _lengths.First(l => facts[i].Length <= l.UpTo).Name, inOrder: true)),
        ("rating", By(i => samples[i].Case.Rating is { } stars ? FormattableString.Invariant($"{stars} of 5") : Unknown, inOrder: true)),
        ("file", By(i => samples[i].IsLabelled ? samples[i].Group : null, most: int.MaxValue)),
    ];

    // The parts with most labelled cases, the others together; only parts with labelled cases are told.
    private IReadOnlyList<(string, int[])> By(Func<int, string?> valueOf, bool inOrder = false, int most = MostValues)
    {
        var parts = Enumerable.Range(0, samples.Count)
            .Select(i => (Index: i, Value: valueOf(i)))
            .Where(p => p.Value is not null)
            .GroupBy(p => p.Value!, p => p.Index, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Members: g.ToArray()))
            .Where(g => g.Members.Any(i => samples[i].IsLabelled))
            .OrderByDescending(g => g.Members.Count(i => samples[i].IsLabelled))
            .ThenBy(g => g.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.Count > most)
        {
            var rest = parts.Skip(most - 1).SelectMany(p => p.Members).Order().ToArray();
            parts = [.. parts.Take(most - 1), (Rest, rest)];
        }

        return [.. inOrder ? parts.OrderBy(p => Place(p.Name)).ThenBy(p => p.Name, StringComparer.Ordinal) : parts.AsEnumerable()];
    }

    private SliceFigure Measure(string dimension, string value, int[] members)
    {
        var slice = Array.ConvertAll(members, i => samples[i]);
        Figure Of(Metric metric) => Bootstrap.Measure(metric, slice, options.BootstrapSamples, options.Seed);
        return new SliceFigure(
            dimension, value, slice.Count(s => s.IsLabelled), slice.Count(s => s.IsLabelled && s.Malicious),
            Of(_balanced), Of(_auc), Of(_recall), Of(_alarms), Of(_evidence), Of(_background));
    }

    private static string Named(string? text) => string.IsNullOrWhiteSpace(text) ? Unknown : text.Trim();

    private static int Place(string name) => Array.FindIndex(_lengths, l => l.Name == name);
}

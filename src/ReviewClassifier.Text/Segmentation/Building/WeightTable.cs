namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>
/// The distinct weights of words, log(frequency) - log(total), in the order and precision in which Jieba works them out. Jieba's come
/// first, those of the domain's words after them.
/// </summary>
internal sealed class WeightTable
{
    private readonly List<double> _weights = [double.NaN];
    private readonly Dictionary<(long, bool), ushort> _indices = [];
    private readonly double _logTotal;

    public WeightTable(long total, IEnumerable<long> jiebaFrequencies)
    {
        _logTotal = Math.Log(total);
        foreach (var frequency in jiebaFrequencies.Distinct().OrderDescending())
            Add(frequency, false);
        JiebaCount = _weights.Count - 1;
    }

    public int JiebaCount { get; }

    /// <summary>The weight of a single character that is no word.</summary>
    public double Unknown => Math.Log(1) - _logTotal;

    public double[] ToArray() => [.. _weights];

    public double Weight(long frequency) => Math.Log(frequency) - _logTotal;

    public ushort JiebaIndex(long frequency) => _indices[(frequency, false)];

    public ushort DomainIndex(long frequency) => _indices.TryGetValue((frequency, true), out var index) ? index : Add(frequency, true);

    private ushort Add(long frequency, bool domain)
    {
        _weights.Add(Weight(frequency));
        return _indices[(frequency, domain)] = checked((ushort)(_weights.Count - 1));
    }
}

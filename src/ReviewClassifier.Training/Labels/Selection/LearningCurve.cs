using System.Globalization;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A point of a learning curve: the mean over the splits of the authors, with its 95 % interval (of one split the mean alone).</summary>
/// <param name="Cases">How many cases were labelled.</param>
/// <param name="Lines">How many lines a person judged for them, on average.</param>
/// <param name="Mean">The measure.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
public sealed record CurvePoint(int Cases, double Lines, double Mean, double Low, double High);

/// <summary>How a measure grows with the cases that a strategy chooses.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Points">The curve, by the number of labelled cases.</param>
/// <param name="Area">The mean height of the curve after the start, which all strategies share.</param>
/// <param name="Gain">How much higher it is than that of random choice on the same splits; 0 for random choice itself.</param>
/// <param name="GainLow">The lower end of the gain's 95 % interval; NaN of one split.</param>
/// <param name="GainHigh">The upper end; NaN of one split.</param>
public sealed record LearningCurve(
    SelectionStrategy Strategy, IReadOnlyList<CurvePoint> Points, double Area, double Gain, double GainLow, double GainHigh)
{
    // Student's t for 97.5 % by degrees of freedom from 1; for more, that of the normal distribution is near enough.
    private static readonly double[] _student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179];

    /// <summary>The gain in words: <c>+0.047 [+0.024, +0.070]</c>.</summary>
    public string GainInWords => double.IsNaN(GainLow) ? Signed(Gain) : $"{Signed(Gain)} [{Signed(GainLow)}, {Signed(GainHigh)}]";

    /// <summary>The curves of all strategies of a simulation, in the order in which they were tried.</summary>
    /// <param name="models">The models of the simulation.</param>
    /// <param name="measure">What is measured.</param>
    public static IReadOnlyList<LearningCurve> Of(IReadOnlyList<SimulatedModel> models, Func<SimulatedModel, double> measure)
    {
        var random = Heights(models.Where(m => m.Strategy == SelectionStrategy.Random), measure);
        return [.. models.GroupBy(m => m.Strategy).Select(own =>
        {
            var heights = Heights(own, measure);
            var gains = heights.Where(h => random.ContainsKey(h.Key)).Select(h => h.Value - random[h.Key]).ToArray();
            var (gain, low, high) = Interval(gains.Length > 0 ? gains : [0]);
            var points = own.GroupBy(m => m.Cases).OrderBy(p => p.Key).Select(p => Point([.. p], measure));
            return new LearningCurve(own.Key, [.. points], heights.Values.Average(), gain, low, high);
        })];
    }

    private static CurvePoint Point(SimulatedModel[] models, Func<SimulatedModel, double> measure)
    {
        var (mean, low, high) = Interval([.. models.Select(measure)]);
        return new CurvePoint(
            models[0].Cases, models.Average(m => m.Lines), mean, double.IsNaN(low) ? mean : low, double.IsNaN(high) ? mean : high);
    }

    // The mean height of each split's curve, without its start.
    private static Dictionary<int, double> Heights(IEnumerable<SimulatedModel> models, Func<SimulatedModel, double> measure) =>
        models.GroupBy(m => m.Seed).ToDictionary(split => split.Key, split =>
        {
            var start = split.Min(m => m.Cases);
            return split.Where(m => m.Cases > start).Select(measure).DefaultIfEmpty(measure(split.First())).Average();
        });

    private static (double Mean, double Low, double High) Interval(double[] values)
    {
        var mean = values.Average();
        if (values.Length < 2)
            return (mean, double.NaN, double.NaN);
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        var half = (values.Length - 2 < _student.Length ? _student[values.Length - 2] : 1.96) * deviation / Math.Sqrt(values.Length);
        return (mean, mean - half, mean + half);
    }

    private static string Signed(double value) => value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>
/// Confident learning on a yes-or-no label (Northcutt, Jiang and Chuang, Confident learning: estimating uncertainty in dataset labels, 2021).
/// The probabilities must come from models that never saw the example.
/// </summary>
public sealed class ConfidentLearning
{
    private readonly bool[] _given;
    private readonly double[] _probabilities;

    /// <summary>Learns from given labels and the probability of yes of each.</summary>
    public ConfidentLearning(IReadOnlyList<bool> given, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Count, given.Count, nameof(probabilities));
        _given = [.. given];
        _probabilities = [.. probabilities];
        No = Threshold(false);
        Yes = Threshold(true);
        for (var i = 0; i < _given.Length; i++)
        {
            if (Confident(i) is { } confident)
                Joint[_given[i] ? 1 : 0, confident ? 1 : 0]++;
        }
    }

    /// <summary>The mean self-confidence of the examples given yes: from there on a yes is confident. NaN without any.</summary>
    public double Yes { get; }

    /// <summary>The same of the examples given no.</summary>
    public double No { get; }

    /// <summary>The confident joint: how many examples given the row's label (0 no, 1 yes) are confidently of the column's.</summary>
    public int[,] Joint { get; } = new int[2, 2];

    /// <summary>How probable the given label of an example is.</summary>
    public double SelfConfidence(int example) => _given[example] ? _probabilities[example] : 1 - _probabilities[example];

    /// <summary>Whether an example is off the diagonal of the confident joint: confidently of the label that it was not given.</summary>
    public bool IsSuspicious(int example) => Confident(example) is { } confident && confident != _given[example];

    /// <summary>
    /// How many examples given the row's label (0 no, 1 yes) are truly of the column's, estimated: each row of the joint brought to the number
    /// given its label.
    /// </summary>
    public double[,] Estimate()
    {
        var estimate = new double[2, 2];
        for (var row = 0; row < 2; row++)
        {
            var all = Joint[row, 0] + Joint[row, 1];
            for (var column = 0; column < 2 && all > 0; column++)
                estimate[row, column] = _given.Count(g => g == (row == 1)) * (double)Joint[row, column] / all;
        }

        return estimate;
    }

    /// <summary>How many labels are wrong, estimated.</summary>
    public double EstimatedErrors() => Estimate() is var estimate ? estimate[0, 1] + estimate[1, 0] : 0;

    // Where both labels pass their thresholds, the more probable one.
    private bool? Confident(int example)
    {
        var yes = _probabilities[example];
        return (yes >= Yes, 1 - yes >= No) switch
        {
            (true, true) => yes >= 0.5,
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    private double Threshold(bool label)
    {
        var confidences = Enumerable.Range(0, _given.Length).Where(i => _given[i] == label).Select(SelfConfidence).ToArray();
        return confidences.Length == 0 ? double.NaN : confidences.Average();
    }
}

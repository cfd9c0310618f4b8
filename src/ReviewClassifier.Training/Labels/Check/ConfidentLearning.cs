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

    /// <summary>
    /// Self-confidence less the mean self-confidence of its label, so that a label of which models are seldom sure does not fill the top of a
    /// ranking: from -1 to 1, the lowest the most suspicious.
    /// </summary>
    public double AdjustedConfidence(int example) => SelfConfidence(example) - (_given[example] ? Yes : No);

    /// <summary>Whether an example is off the diagonal of the confident joint: confidently of the label that it was not given.</summary>
    public bool IsSuspicious(int example) => Confident(example) is { } confident && confident != _given[example];

    /// <summary>How many labels are wrong, estimated: the off-diagonal of the joint, each row brought to the number given its label.</summary>
    public double EstimatedErrors()
    {
        var errors = 0.0;
        for (var row = 0; row < 2; row++)
        {
            var all = Joint[row, 0] + Joint[row, 1];
            if (all > 0)
                errors += _given.Count(g => g == (row == 1)) * (double)Joint[row, 1 - row] / all;
        }

        return errors;
    }

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

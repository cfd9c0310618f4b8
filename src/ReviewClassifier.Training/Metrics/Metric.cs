namespace ReviewClassifier.Training.Metrics;

/// <summary>The value of a metric on samples of which each counts as often as its weight says; NaN where they do not allow one.</summary>
internal delegate double Estimator(ReadOnlySpan<int> weights);

/// <summary>A measure over samples.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Says">What it says, in one line.</param>
/// <param name="Bound">The promised bound and its side, or null where none is promised.</param>
/// <param name="Uses">Which samples it is measured on.</param>
/// <param name="Prepare">Makes its estimator for such samples: what needs to be done once, such as sorting, is done here.</param>
/// <param name="Unit">How many cases or lines it counts in a sample.</param>
/// <param name="IsShare">Whether it is a share of the cases or lines that it counts.</param>
internal sealed record Metric(
    string Name,
    string Says,
    Bound? Bound,
    Func<Sample, bool> Uses,
    Func<IReadOnlyList<Sample>, Estimator> Prepare,
    Func<Sample, int> Unit,
    bool IsShare = false)
{
    /// <summary>Whether a higher value is a better one.</summary>
    public bool HighIsGood { get; init; } = Bound?.AtLeast ?? true;
}

/// <summary>A promised bound.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="AtLeast">Whether the value must be at least, or else at most, the limit.</param>
internal sealed record Bound(double Limit, bool AtLeast)
{
    public bool Holds(double value) => AtLeast ? value >= Limit : value <= Limit;
}
